using System.Diagnostics;
using System.Runtime.Versioning;
using LamRobot.Actuators.Desktop;

namespace LamRobot.Bridge.Service.Tests.Documents;

/// <summary>The service is a process of a desktop, where it opens the document and finds it open again.</summary>
[SupportedOSPlatform("linux")]
public sealed class DocumentBesideRobotTests : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("lamrobot-beside-").FullName;
    private VirtualDesktop? desktop;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string Letter => Path.Combine(folder, "letter.odt");

    public async ValueTask InitializeAsync()
    {
        if (RealPrograms.AreWanted)
        {
            desktop = await VirtualDesktop.StartAsync(new VirtualDesktopOptions { StartTimeout = TimeSpan.FromSeconds(60) }, TimeProvider.System, CancellationToken.None);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (desktop is not null)
        {
            await desktop.DisposeAsync();
        }

        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task What_is_said_is_done_in_the_document_or_by_the_robot()
    {
        RealPrograms.SkipUnlessWanted();
        new OdtText("<text:p>Dear Ms Okafor,</text:p><text:p>The rent is 420 euros a month.</text:p><text:p>The garden is yours.</text:p>").Save(Letter);
        var before = await File.ReadAllBytesAsync(Letter, Token);

        var (code, output, error) = await RunAsync("make the paragraph about the rent bold");
        Assert.True(code == ExitCode.Success, output + error);
        Assert.Contains("format_text", output, StringComparison.Ordinal);
        Assert.Equal(before, await File.ReadAllBytesAsync(Letter, Token));

        (code, output, error) = await RunAsync("go to the kitchen");
        Assert.True(code == ExitCode.Success, output + error);
        Assert.Contains("go_to", output, StringComparison.Ordinal);

        (code, output, error) = await RunAsync("save the document");
        Assert.True(code == ExitCode.Success, output + error);
        Assert.NotEqual(before, await File.ReadAllBytesAsync(Letter, Token));
    }

    private async Task<(int Code, string Output, string Error)> RunAsync(string said)
    {
        string[] arguments = ["run", "--text", said, "--document", Letter, "--planner", "lam", "--port", "0", "--broker-port", "0", "--journal", Path.Combine(folder, $"{Guid.NewGuid()}.db"), "--once", "--speed", "50"];
        var start = desktop!.CreateStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "lamrobot.dll"), .. arguments]);
        (start.RedirectStandardOutput, start.RedirectStandardError) = (true, true);
        // The word processor's settings are those of a home.
        start.Environment["HOME"] = folder;
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(Token), process.StandardError.ReadToEndAsync(Token));
        await process.WaitForExitAsync(Token);
        return (process.ExitCode, await output, await error);
    }
}
