using System.Diagnostics;
using System.Runtime.Versioning;
using System.Text.Json;
using LamRobot.Actuators.Desktop;
using LamRobot.Contracts;
using LamRobot.Perception.Vision;

namespace LamRobot.Bridge.Service.Tests;

/// <summary>The program looks as a process of the desktop: X11's library reads the process's own environment.</summary>
[SupportedOSPlatform("linux")]
public sealed class ScreenCommandTests : IAsyncLifetime
{
    private const string Program = "painted.py";

    private readonly string folder = Directory.CreateTempSubdirectory("lamrobot-screen-").FullName;
    private VirtualDesktop? desktop;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        if (RealPrograms.AreWanted)
        {
            desktop = await VirtualDesktop.StartAsync(new VirtualDesktopOptions { StartTimeout = TimeSpan.FromSeconds(60) }, TimeProvider.System, CancellationToken.None);
        }
    }

    public async ValueTask DisposeAsync()
    {
        Directory.Delete(folder, recursive: true);
        if (desktop is not null)
        {
            await desktop.DisposeAsync();
        }
    }

    [Fact]
    public async Task Pixels_become_names_and_elements_and_passwords_stay_hidden()
    {
        Assert.SkipUnless(desktop is not null, RealPrograms.Reason);
        await StartAsync();
        var picture = Path.Combine(folder, "seen.png");

        var (code, output, error) = await RunAsync(null, "see", "--screen", "--program", Program, "--json", "--out", picture);

        Assert.True(code == ExitCode.Success, error);
        var seen = JsonSerializer.Deserialize(output, ContractsJson.Default.Observation)!.UiElements;
        Assert.Contains(seen, static element => element is { Role: "push button", Name: "Remove" });
        Assert.Contains(seen, static element => element.Name.Contains("Alternate characters key", StringComparison.Ordinal));
        Assert.Single(seen, static element => element.Name == "Ready");
        var secret = Assert.Single(seen, static element => element.Role == "password text").Bounds!;
        var drawn = PictureCoding.Decode(await File.ReadAllBytesAsync(picture, Token), default)!;
        var row = drawn.Pixels.Slice(((secret.Y + (secret.Height / 2)) * drawn.Stride) + ((secret.X + 4) * 3), (secret.Width - 8) * 3);
        Assert.True(row.Span.IndexOfAnyExcept((byte)0) < 0);
    }

    [Fact]
    public async Task Without_a_screen_it_says_so()
    {
        Assert.SkipUnless(desktop is not null, RealPrograms.Reason);

        var (code, _, error) = await RunAsync(":9999", "see", "--screen");

        Assert.Equal(ExitCode.BadUsage, code);
        Assert.Contains(":9999", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--screen does not go with --camera", "see", "--screen", "--camera", "0")]
    [InlineData("--program goes with --screen", "see", "--program", "gedit")]
    [InlineData("--from goes with --fetch", "models", "--from", "x.tgz")]
    public async Task What_does_not_go_together_is_said(string complaint, params string[] arguments)
    {
        using var run = new CommandRun();

        Assert.Equal(ExitCode.BadUsage, await run.ExecuteAsync(arguments));

        Assert.Contains(complaint, run.Error, StringComparison.Ordinal);
    }

    private async Task<(int Code, string Output, string Error)> RunAsync(string? display, params string[] arguments)
    {
        var start = desktop!.CreateStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "lamrobot.dll"), .. arguments]);
        (start.RedirectStandardOutput, start.RedirectStandardError) = (true, true);
        start.Environment["DISPLAY"] = display ?? desktop.Display;
        start.Environment.Remove("WAYLAND_DISPLAY");
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(Token), process.StandardError.ReadToEndAsync(Token));
        await process.WaitForExitAsync(Token);
        return (process.ExitCode, await output, await error);
    }

    private async Task StartAsync()
    {
        // Debian's own Python: another on the path would not have GTK.
        var process = desktop!.StartProgram(
            "/usr/bin/python3", Path.Combine(Repository.Root, "tests", "Service.Tests", "Programs", Program), Path.Combine(Repository.Root, "tests", "Screen.Tests", "Pages", "settings.png"));
        var waiting = new DesktopActuatorOptions { AllowedPrograms = [Program], SessionBusAddress = desktop.SessionBusAddress, CallTimeout = TimeSpan.FromSeconds(30) };
        await using var actuator = new DesktopActuator(waiting, new LamRobot.Actuators.DenyingApprover(), TimeProvider.System);
        await actuator.ConnectAsync(Token);
        var step = new ActionStep("s1", "desktop", "wait_for") { Arguments = EquatableMap.Of<ArgumentValue>(("text", "Ready"), ("seconds", 100)) };
        var shown = await actuator.ExecuteAsync(step, null, Token);
        Assert.True(shown.Succeeded, $"{shown.Message} {process.Said}");
    }
}
