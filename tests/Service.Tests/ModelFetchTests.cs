using System.Formats.Tar;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace LamRobot.Bridge.Service.Tests;

public sealed class ModelFetchTests : IDisposable
{
    private const string Content = "a network";
    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("fetch-");
    private readonly string folder;
    private readonly string archive;

    public ModelFetchTests()
    {
        folder = root.CreateSubdirectory("tiny").FullName;
        archive = Path.Combine(root.FullName, "tiny.tgz");
        Pack(("package/net.onnx", Content), ("package/../../escaped.onnx", "elsewhere"));
        Describe(Sum(File.ReadAllBytes(archive)), Sum(Encoding.UTF8.GetBytes(Content)));
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => root.Delete(recursive: true);

    [Fact]
    public async Task The_files_of_the_right_archive_come_under_their_names_and_nothing_else()
    {
        Assert.True(ModelSource.Read(folder)!.IsAbsent(folder));

        await Fetch(new("http://127.0.0.1:1/")).FetchAsync(folder, archive, Token);

        Assert.Equal(Content, await File.ReadAllTextAsync(Path.Combine(folder, "detect.onnx"), Token));
        Assert.Equal(["SHA256SUMS", "detect.onnx", "fetch.json"], Directory.EnumerateFileSystemEntries(folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.False(ModelSource.Read(folder)!.IsAbsent(folder));
        Assert.Empty(Directory.EnumerateFiles(root.FullName, "escaped.onnx", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task It_is_downloaded_from_below_the_registry_s_address()
    {
        await using var server = await RegistryAsync("/sub/@some/tiny.tgz");

        await Fetch(new(server.Urls.First() + "/sub/")).FetchAsync(folder, null, Token);

        Assert.True(File.Exists(Path.Combine(folder, "detect.onnx")));
    }

    [Fact]
    public async Task A_registry_that_has_it_not_is_told_and_leaves_nothing_behind()
    {
        await using var server = await RegistryAsync("/elsewhere");

        var failure = await Assert.ThrowsAsync<SetupException>(async () => await Fetch(new(server.Urls.First() + "/")).FetchAsync(folder, null, Token));

        Assert.Contains("404", failure.Message, StringComparison.Ordinal);
        Assert.Equal(2, Directory.EnumerateFileSystemEntries(folder).Count());
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public async Task What_has_another_checksum_is_not_taken(bool archiveIsRight, bool fileIsRight)
    {
        var wrong = new string('0', 64);
        Describe(archiveIsRight ? Sum(await File.ReadAllBytesAsync(archive, Token)) : wrong, fileIsRight ? Sum(Encoding.UTF8.GetBytes(Content)) : wrong);

        var failure = await Assert.ThrowsAsync<SetupException>(async () => await Fetch(new("http://127.0.0.1:1/")).FetchAsync(folder, archive, Token));

        Assert.Contains("checksum", failure.Message, StringComparison.Ordinal);
        Assert.Equal(2, Directory.EnumerateFileSystemEntries(folder).Count());
    }

    [Fact]
    public async Task A_model_of_the_repository_is_not_fetched()
    {
        var failure = await Assert.ThrowsAsync<SetupException>(async () => await Fetch(new("http://127.0.0.1:1/")).FetchAsync(ModelStore.Find().Require("silero-vad"), archive, Token));

        Assert.Contains("comes with the repository", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_reader_of_screens_says_where_it_comes_from()
    {
        var source = ModelSource.Read(ModelStore.Find().Require(ScreenTextFactory.Model))!;

        Assert.Equal(["detect.onnx", "letters.txt", "recognise.onnx"], source.Files.Values.Order(StringComparer.Ordinal));
        Assert.Equal(64, source.Sha256.Length);
    }

    private static ModelFetch Fetch(Uri registry) => new(registry, TimeProvider.System);

    private static string Sum(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    private void Describe(string archiveSum, string fileSum)
    {
        File.WriteAllText(Path.Combine(folder, "fetch.json"), $$$"""{"archive": "@some/tiny.tgz", "sha256": "{{{archiveSum}}}", "files": {"package/net.onnx": "detect.onnx"}}""");
        File.WriteAllText(Path.Combine(folder, "SHA256SUMS"), $"{fileSum}  detect.onnx\n");
    }

    private void Pack(params (string Name, string Content)[] files)
    {
        using var tar = new TarWriter(new GZipStream(File.Create(archive), CompressionLevel.Fastest));
        foreach (var (name, content) in files)
        {
            tar.WriteEntry(new UstarTarEntry(TarEntryType.RegularFile, name) { DataStream = new MemoryStream(Encoding.UTF8.GetBytes(content)) });
        }
    }

    private async Task<WebApplication> RegistryAsync(string path)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var server = builder.Build();
        server.Urls.Add("http://127.0.0.1:0");
        server.MapGet(path, () => Results.File(archive));
        await server.StartAsync(Token);
        return server;
    }
}
