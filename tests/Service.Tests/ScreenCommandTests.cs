using System.Runtime.Versioning;
using System.Text.Json;
using LamRobot.Actuators.Desktop;
using LamRobot.Contracts;
using LamRobot.Perception.Vision;

namespace LamRobot.Bridge.Service.Tests;

/// <summary>In the collection of the other desktop tests they take turns: where the desktop is, is the whole process's.</summary>
[SupportedOSPlatform("linux")]
[Collection(nameof(UiCommandTests))]
public sealed class ScreenCommandTests : IAsyncLifetime
{
    private const string Program = "painted.py";
    private const string Wanted = "LAMROBOT_DESKTOP_TESTS";
    private static readonly string[] Variables = ["DBUS_SESSION_BUS_ADDRESS", "DISPLAY", "XAUTHORITY"];

    private readonly CommandRun run = new();
    private readonly Dictionary<string, string?> before = Variables.ToDictionary(static name => name, Environment.GetEnvironmentVariable, StringComparer.Ordinal);
    private readonly string folder = Directory.CreateTempSubdirectory("lamrobot-screen-").FullName;
    private VirtualDesktop? desktop;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        if (Environment.GetEnvironmentVariable(Wanted) != "1")
        {
            return;
        }

        desktop = await VirtualDesktop.StartAsync(new VirtualDesktopOptions { StartTimeout = TimeSpan.FromSeconds(60) }, TimeProvider.System, CancellationToken.None);
        var environment = desktop.CreateStartInfo("true", []).Environment;
        foreach (var name in Variables)
        {
            Environment.SetEnvironmentVariable(name, environment.TryGetValue(name, out var value) ? value : null);
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var (name, value) in before)
        {
            Environment.SetEnvironmentVariable(name, value);
        }

        run.Dispose();
        Directory.Delete(folder, recursive: true);
        if (desktop is not null)
        {
            await desktop.DisposeAsync();
        }
    }

    [Fact]
    public async Task Pixels_become_names_and_elements_and_passwords_stay_hidden()
    {
        Assert.SkipUnless(desktop is not null, $"./test.sh --desktop sets {Wanted}: a real program is looked at.");
        await StartAsync();
        var picture = Path.Combine(folder, "seen.png");

        Assert.Equal(ExitCode.Success, await run.ExecuteAsync("see", "--screen", "--program", Program, "--json", "--out", picture));

        var seen = JsonSerializer.Deserialize(run.Output, ContractsJson.Default.Observation)!.UiElements;
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
        Assert.SkipUnless(desktop is not null, $"./test.sh --desktop sets {Wanted}: a real program is looked at.");
        Environment.SetEnvironmentVariable("DISPLAY", ":9999");

        Assert.Equal(ExitCode.BadUsage, await run.ExecuteAsync("see", "--screen"));

        Assert.Contains(":9999", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--screen does not go with --camera", "see", "--screen", "--camera", "0")]
    [InlineData("--program goes with --screen", "see", "--program", "gedit")]
    [InlineData("--from goes with --fetch", "models", "--from", "x.tgz")]
    public async Task What_does_not_go_together_is_said(string complaint, params string[] arguments)
    {
        Assert.Equal(ExitCode.BadUsage, await run.ExecuteAsync(arguments));

        Assert.Contains(complaint, run.Error, StringComparison.Ordinal);
    }

    private async Task StartAsync()
    {
        // Debian's own Python: another on the path would not have GTK.
        var process = desktop!.StartProgram(
            "/usr/bin/python3", Path.Combine(Repository.Root, "tests", "Service.Tests", "Programs", Program), Path.Combine(Repository.Root, "tests", "Screen.Tests", "Pages", "settings.png"));
        var waiting = new DesktopActuatorOptions { AllowedPrograms = [Program], SessionBusAddress = desktop.SessionBusAddress };
        await using var actuator = new DesktopActuator(waiting, new LamRobot.Actuators.DenyingApprover(), TimeProvider.System);
        await actuator.ConnectAsync(Token);
        var step = new ActionStep("s1", "desktop", "wait_for") { Arguments = EquatableMap.Of<ArgumentValue>(("text", "Ready"), ("seconds", 100)) };
        var shown = await actuator.ExecuteAsync(step, null, Token);
        Assert.True(shown.Succeeded, $"{shown.Message} {process.Said}");
    }
}
