using System.Diagnostics;
using LamRobot.Actuators.Desktop;

namespace LamRobot.Wine.Tests;

/// <summary>An actuator with a notepad of its own.</summary>
internal sealed class NotepadSession : IAsyncDisposable
{
    public const string Field = "untitled-notepad/text";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly HashSet<int> _others;
    private int _steps;

    private NotepadSession(DesktopActuator actuator, IEnumerable<int> others)
    {
        Actuator = actuator;
        _others = [.. others];
    }

    public DesktopActuator Actuator { get; }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static async Task<NotepadSession> OpenAsync()
    {
        Assert.SkipUnless(OperatingSystem.IsWindows(), "Needs Windows, or Wine: ./test.sh --wine.");
        var options = new DesktopActuatorOptions
        {
            Programs = new Dictionary<string, IReadOnlyList<string>> { ["notepad"] = ["notepad.exe"] },
            EffectPatience = Patience,
            OpenPatience = Patience,
            CallTimeout = Patience,
        };
        var session = new NotepadSession(new DesktopActuator(options, new NobodyApproves(), TimeProvider.System), All().Select(process => process.Id));
        await session.Actuator.ConnectAsync(Token);
        var opened = await session.DoAsync("open_program", ("program", "notepad"));
        Assert.True(opened is { Succeeded: true, EffectKnown: true }, opened.Message);
        return session;
    }

    public async Task<ActionResult> DoAsync(string action, params (string Name, ArgumentValue Value)[] arguments) =>
        await Actuator.ExecuteAsync(new($"s{++_steps}", Actuator.Id, action) { Arguments = EquatableMap.Of<ArgumentValue>(arguments) }, null, Token);

    public async Task<string> ReadAsync() => (await DoAsync("read_text", ("element", Field))).Message;

    public void Kill()
    {
        foreach (var process in All().Where(process => !_others.Contains(process.Id)))
        {
            process.Kill();
            process.WaitForExit();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Actuator.DisposeAsync();
        Kill();
    }

    private static Process[] All() => Process.GetProcessesByName("notepad");
}
