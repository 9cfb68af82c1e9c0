using System.Runtime.Versioning;

namespace LamRobot.Actuators.Desktop.Tests;

/// <summary>An actuator on the shared desktop, with the form program opened by it.</summary>
[SupportedOSPlatform("linux")]
internal sealed class DesktopSession : IAsyncDisposable
{
    private const string Python = "/usr/bin/python3";

    private int _steps;

    private DesktopSession(DesktopFixture fixture, DesktopActuator actuator, RecordingApprover approver)
    {
        Fixture = fixture;
        Actuator = actuator;
        Approver = approver;
    }

    public DesktopFixture Fixture { get; }

    public DesktopActuator Actuator { get; }

    public RecordingApprover Approver { get; }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static async Task<DesktopSession> StartAsync(DesktopFixture fixture, string? folder = null, TimeSpan? effectPatience = null)
    {
        var script = Path.Combine(AppContext.BaseDirectory, "Programs", "form.py");
        var options = new DesktopActuatorOptions
        {
            SessionBusAddress = fixture.Desktop.SessionBusAddress,
            Display = fixture.Desktop.Display,
            DisplayAuthority = fixture.Desktop.DisplayAuthority,
            Programs = new Dictionary<string, IReadOnlyList<string>> { ["form"] = folder is null ? [Python, script] : [Python, script, folder], ["broken"] = [Python, "-c", "raise SystemExit('no luck')"] },
            EffectPatience = effectPatience ?? DesktopFixture.Patience,
            OpenPatience = DesktopFixture.Patience,
            CallTimeout = DesktopFixture.Patience,
        };
        var approver = new RecordingApprover();
        var actuator = new DesktopActuator(options, approver, TimeProvider.System, fixture.Desktop.CreateStartInfo);
        await actuator.ConnectAsync(Token);
        return new DesktopSession(fixture, actuator, approver);
    }

    /// <summary>An actuator whose form is open.</summary>
    public static async Task<DesktopSession> OpenFormAsync(DesktopFixture fixture, string? folder = null, TimeSpan? effectPatience = null)
    {
        var session = await StartAsync(fixture, folder, effectPatience);
        var opened = await session.DoAsync("open_program", ("program", "form"));
        Assert.True(opened is { Succeeded: true, EffectKnown: true }, opened.Message);
        return session;
    }

    public async Task<ActionResult> DoAsync(string action, params (string Name, ArgumentValue Value)[] arguments) =>
        await Actuator.ExecuteAsync(Step(action, arguments), null, Token);

    public ActionStep Step(string action, params (string Name, ArgumentValue Value)[] arguments) =>
        new($"s{++_steps}", Actuator.Id, action) { Arguments = EquatableMap.Of<ArgumentValue>(arguments) };

    public async Task<string> ReadStatusAsync() => (await DoAsync("read_text", ("element", "form/label/status"))).Message;

    /// <summary>Closes the form: the next test must find one alone.</summary>
    public async ValueTask DisposeAsync()
    {
        foreach (var program in await Fixture.Bus.GetApplicationsAsync(CancellationToken.None))
        {
            var process = await Fixture.Bus.GetProcessIdAsync(program, CancellationToken.None);
            if ((await program.GetNameAsync(CancellationToken.None)).Contains("form", StringComparison.Ordinal))
            {
                System.Diagnostics.Process.GetProcessById(process).Kill();
            }
        }

        Assert.True(await Fixture.Watch.WaitUntilAsync(async token => (await Fixture.Bus.GetApplicationsAsync(token)).Count == 0, DesktopFixture.Patience, CancellationToken.None));
        await Actuator.DisposeAsync();
    }
}
