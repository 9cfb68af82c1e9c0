using System.Runtime.Versioning;
using System.Text.Json;
using LamRobot.Actuators.Desktop;
using LamRobot.Contracts;

namespace LamRobot.Bridge.Service.Tests;

/// <summary>The tests take turns: where the desktop is, is the whole process's.</summary>
[SupportedOSPlatform("linux")]
public sealed class UiCommandTests : IAsyncLifetime
{
    private const string Variable = "DBUS_SESSION_BUS_ADDRESS";
    private const string Program = "form.py";

    private readonly CommandRun run = new();
    private readonly string? before = Environment.GetEnvironmentVariable(Variable);
    private VirtualDesktop? desktop;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        if (!RealPrograms.AreWanted)
        {
            return;
        }

        desktop = await VirtualDesktop.StartAsync(new VirtualDesktopOptions { StartTimeout = TimeSpan.FromSeconds(60) }, TimeProvider.System, CancellationToken.None);
        Environment.SetEnvironmentVariable(Variable, desktop.SessionBusAddress);
    }

    public async ValueTask DisposeAsync()
    {
        Environment.SetEnvironmentVariable(Variable, before);
        run.Dispose();
        if (desktop is not null)
        {
            await desktop.DisposeAsync();
        }
    }

    [Fact]
    public async Task A_program_is_listed_looked_at_and_acted_on()
    {
        Assert.SkipUnless(desktop is not null, RealPrograms.Reason);
        await StartFormAsync();

        Assert.Equal(ExitCode.Success, await run.ExecuteAsync("ui", "find", "greet", "--program", Program, "--json"));
        var element = Assert.Single(JsonSerializer.Deserialize(run.Output, ContractsJson.Default.Observation)!.UiElements);
        Assert.Equal("form/push-button/greet", element.Id);

        Assert.Equal(ExitCode.Success, await run.ExecuteAsync("ui", "tree"));
        Assert.Contains($"  {Program}", run.Output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Success, await run.ExecuteAsync("ui", "do", "click", $"element={element.Id}", "--program", Program));
        Assert.Contains("done and seen", run.Output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Success, await run.ExecuteAsync("ui", "do", "wait_for", "text=Hello,", "--program", Program));
    }

    [Fact]
    public async Task What_goes_wrong_is_told_by_the_exit_code()
    {
        Assert.SkipUnless(desktop is not null, RealPrograms.Reason);
        await StartFormAsync();

        Assert.Equal(ExitCode.NeedsAnswer, await run.ExecuteAsync("ui", "do", "click", "element=Twin", "--program", Program));
        Assert.Equal(ExitCode.Refused, await run.ExecuteAsync("ui", "do", "click", "element=Delete everything", "--program", Program));
        Assert.Equal(ExitCode.Failed, await run.ExecuteAsync("ui", "do", "click", "element=Greet", "--program", "another"));
        Assert.Equal(ExitCode.Failed, await run.ExecuteAsync("ui", "find", "unheard of", "--program", Program));
        Assert.Equal(ExitCode.Refused, await run.ExecuteAsync("ui", "do", "open_program", "program=xterm"));
        Assert.Equal(ExitCode.BadUsage, await run.ExecuteAsync("ui", "do", "click", "colour=red", "--program", Program));
        Assert.Contains("It takes element=...", run.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.BadUsage, await run.ExecuteAsync("ui", "do", "click", "--program", Program));
        Assert.Contains("click needs element=...", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_desktop_it_says_so()
    {
        Assert.SkipUnless(desktop is not null, RealPrograms.Reason);
        Environment.SetEnvironmentVariable(Variable, "unix:path=/nowhere/at/all");

        Assert.Equal(ExitCode.BadUsage, await run.ExecuteAsync("ui", "tree"));

        Assert.Contains("cannot be reached", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_running_service_does_what_is_said_in_programs_and_by_its_robot()
    {
        Assert.SkipUnless(desktop is not null, RealPrograms.Reason);
        await StartFormAsync();
        string[] service = ["--planner", "lam", "--program", Program, "--port", "0", "--broker-port", "0", "--journal", Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid()}.db"), "--once", "--speed", "50"];

        Assert.Equal(ExitCode.Success, await run.ExecuteAsync(["run", "--text", "Write Zoe into the field Name and press Greet", .. service]));
        Assert.Contains("set_text", run.Output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Success, await run.ExecuteAsync("ui", "do", "wait_for", "text=Hello, Zoe", "--program", Program));

        Assert.Equal(ExitCode.Success, await run.ExecuteAsync(["run", "--text", "clear the name", .. service]));

        using var driving = new CommandRun();
        Assert.Equal(ExitCode.Success, await driving.ExecuteAsync(["run", "--text", "go to the kitchen", .. service]));
        Assert.Contains("go_to", driving.Output, StringComparison.Ordinal);
    }

    private async Task StartFormAsync()
    {
        // Debian's own Python: another on the path would not have GTK.
        var process = desktop!.StartProgram("/usr/bin/python3", Path.Combine(Repository.Root, "tests", "Actuators.Desktop.Tests", "Programs", Program));
        var waiting = new DesktopActuatorOptions { AllowedPrograms = [Program], SessionBusAddress = desktop.SessionBusAddress };
        await using var actuator = new DesktopActuator(waiting, new LamRobot.Actuators.DenyingApprover(), TimeProvider.System);
        await actuator.ConnectAsync(Token);
        var step = new ActionStep("s1", "desktop", "wait_for") { Arguments = EquatableMap.Of<ArgumentValue>(("text", "Ready"), ("seconds", 100)) };
        var shown = await actuator.ExecuteAsync(step, null, Token);
        Assert.True(shown.Succeeded, $"{shown.Message} {process.Said}");
    }
}
