using System.Diagnostics;
using System.Runtime.Versioning;

namespace LamRobot.Actuators.Desktop.Tests;

[SupportedOSPlatform("linux")]
public sealed class VirtualDesktopTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nothing_of_a_desktop_is_left_when_it_is_disposed_of()
    {
        string folder;
        await using (var desktop = await VirtualDesktop.StartAsync(new VirtualDesktopOptions { StartTimeout = DesktopFixture.Patience }, TimeProvider.System, Token))
        {
            folder = desktop.Directory;
            await using var bus = await AccessibilityBus.ConnectAsync(desktop.SessionBusAddress, new BusOptions { CallTimeout = DesktopFixture.Patience }, TimeProvider.System, Token);
            Assert.Empty(await bus.GetApplicationsAsync(Token));
            // A program that leaves its parent and its session is the desktop's all the same.
            desktop.StartProgram("setsid", "--fork", "sleep", "1000");
            Assert.True(await WaitForAsync(() => CommandsOf(folder).Any(command => command.StartsWith("sleep", StringComparison.Ordinal))));
            Assert.Contains(CommandsOf(folder), command => command.Contains("at-spi", StringComparison.Ordinal));
        }

        Assert.Empty(CommandsOf(folder));
        Assert.False(Directory.Exists(folder));
    }

    [Fact]
    public async Task A_desktop_ends_when_its_owner_is_killed()
    {
        var mark = Guid.NewGuid().ToString("N");
        var folder = Directory.CreateTempSubdirectory("lamrobot-owner").FullName;
        using var script = new StreamReader(typeof(VirtualDesktop).Assembly.GetManifestResourceStream("watchdog.sh")!);
        // The owner holds the pipe that the watchdog reads, and nothing else.
        const string owning = "exec 3> >(exec /bin/sh -c \"$1\" watchdog \"$2\" \"$3\"); echo ready; exec sleep 1000";
        var starting = new ProcessStartInfo("bash", ["-c", owning, "owner", await script.ReadToEndAsync(Token), mark, folder]) { RedirectStandardOutput = true };
        using var owner = Process.Start(starting)!;
        Assert.Equal("ready", await owner.StandardOutput.ReadLineAsync(Token));
        var marked = new ProcessStartInfo("sleep", ["1000"]) { Environment = { [Watchdog.Variable] = mark } };
        using var program = Process.Start(marked)!;
        Assert.False(program.HasExited);

        owner.Kill();

        try
        {
            await program.WaitForExitAsync(Token).WaitAsync(DesktopFixture.Patience, Token);
        }
        finally
        {
            program.Kill();
        }
    }

    private static async Task<bool> WaitForAsync(Func<bool> look)
    {
        using var clock = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        while (!look())
        {
            await clock.WaitForNextTickAsync(Token);
        }

        return true;
    }

    private static List<string> CommandsOf(string folder)
    {
        var commands = new List<string>();
        foreach (var process in Directory.EnumerateDirectories("/proc").Where(path => int.TryParse(Path.GetFileName(path), out _)))
        {
            try
            {
                if (File.ReadAllText(Path.Combine(process, "environ")).Contains(folder, StringComparison.Ordinal))
                {
                    commands.Add(File.ReadAllText(Path.Combine(process, "cmdline")).Replace('\0', ' '));
                }
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                // It ended meanwhile, or is another user's.
                continue;
            }
        }

        return commands;
    }
}
