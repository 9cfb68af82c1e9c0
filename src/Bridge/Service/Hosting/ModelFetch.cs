using System.Formats.Tar;
using System.IO.Compression;

namespace LamRobot.Bridge.Service;

/// <summary>Brings the files of a model into its folder; nothing is kept whose checksum is not the one on the card.</summary>
/// <param name="registry">The address of npm's registry.</param>
/// <param name="time">Measures patience.</param>
internal sealed class ModelFetch(Uri registry, TimeProvider time)
{
    private const int MostArchiveBytes = 256 << 20;
    private const string RegistryVariable = "npm_config_registry";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    /// <summary>The registry that npm is set to, or the public one.</summary>
    public static Uri UsualRegistry => new(Environment.GetEnvironmentVariable(RegistryVariable) is { Length: > 0 } named ? named.TrimEnd('/') + "/" : "https://registry.npmjs.org/");

    /// <summary>Fetches.</summary>
    /// <param name="folder">The model's folder.</param>
    /// <param name="archive">An archive that was brought by hand; null to download it.</param>
    /// <param name="cancellationToken">Gives up; the folder is as it was then.</param>
    /// <exception cref="SetupException">The archive cannot be had, or is not the right one.</exception>
    public async ValueTask FetchAsync(string folder, string? archive, CancellationToken cancellationToken)
    {
        var name = Path.GetFileName(folder);
        var source = ModelSource.Read(folder) ?? throw new SetupException($"The model {name} comes with the repository: there is nothing to fetch.", "lamrobot models checks its files.");
        // On the same disk, so that a file is there whole or not at all.
        var workshop = Directory.CreateDirectory(Path.Combine(folder, $".fetch-{Guid.NewGuid():N}"));
        try
        {
            var file = archive ?? Path.Combine(workshop.FullName, "archive");
            if (archive is null)
            {
                await DownloadAsync(new Uri(registry, source.Archive), file, cancellationToken);
            }

            await ExpectAsync(file, source.Sha256, archive ?? source.Archive, cancellationToken);
            await UnpackAsync(file, source, workshop.FullName, cancellationToken);
            var sums = ModelCard.Read(folder).Files.ToDictionary(static known => known.Name, static known => known.Sha256, StringComparer.Ordinal);
            foreach (var wanted in source.Files.Values)
            {
                await ExpectAsync(Path.Combine(workshop.FullName, wanted), sums.GetValueOrDefault(wanted) ?? "", wanted, cancellationToken);
            }

            foreach (var wanted in source.Files.Values)
            {
                File.Move(Path.Combine(workshop.FullName, wanted), Path.Combine(folder, wanted), overwrite: true);
            }
        }
        finally
        {
            workshop.Delete(recursive: true);
        }
    }

    private async ValueTask DownloadAsync(Uri address, string file, CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        using var client = new HttpClient { Timeout = Timeout.InfiniteTimeSpan };
        try
        {
            using var answer = await client.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, either.Token);
            answer.EnsureSuccessStatusCode();
            await using var body = await answer.Content.ReadAsStreamAsync(either.Token);
            await using var target = File.Create(file);
            await CopyAsync(body, target, address, either.Token);
        }
        catch (Exception exception) when (exception is HttpRequestException or HttpIOException || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            throw new SetupException($"{address} cannot be downloaded: {exception.Message}", "Bring the file by other means, and give it with --from FILE; npm_config_registry names another registry.", exception);
        }
    }

    private static async ValueTask CopyAsync(Stream from, Stream to, Uri address, CancellationToken cancellationToken)
    {
        var buffer = new byte[1 << 16];
        long total = 0;
        for (int read; (read = await from.ReadAsync(buffer, cancellationToken)) > 0;)
        {
            total += read;
            if (total > MostArchiveBytes)
            {
                throw new SetupException($"{address} is larger than any model.", "");
            }

            await to.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
        }
    }

    private static async ValueTask ExpectAsync(string file, string sha256, string shown, CancellationToken cancellationToken)
    {
        if (!File.Exists(file))
        {
            throw new SetupException($"{shown} is not there.", "");
        }

        if (!string.Equals(await ModelChecksums.HashAsync(file, cancellationToken), sha256, StringComparison.OrdinalIgnoreCase))
        {
            throw new SetupException($"{shown} has another checksum than the card says: it was not taken.", "Fetch it again; if that does not help, the file has been changed where it comes from.");
        }
    }

    private static async ValueTask UnpackAsync(string archive, ModelSource source, string folder, CancellationToken cancellationToken)
    {
        await using var file = File.OpenRead(archive);
        await using var unzipped = new GZipStream(file, CompressionMode.Decompress);
        await using var tar = new TarReader(unzipped);
        while (await tar.GetNextEntryAsync(copyData: false, cancellationToken) is { } entry)
        {
            // Names are looked up and never followed: an archive cannot write anywhere else.
            if (entry.EntryType is TarEntryType.RegularFile or TarEntryType.V7RegularFile && source.Files.TryGetValue(entry.Name, out var name))
            {
                await entry.ExtractToFileAsync(Path.Combine(folder, Path.GetFileName(name)), overwrite: true, cancellationToken);
            }
        }
    }
}
