using System.ComponentModel;
using System.Diagnostics;
using LamRobot.Contracts;

namespace LamRobot.Actuators.Desktop;

/// <summary>Opens programs, brings windows to the front, and waits for what they show.</summary>
/// <param name="hand">What it rests on.</param>
/// <param name="gate">Lets the opened programs in.</param>
/// <param name="start">Says how a program is started so that it appears on the desktop.</param>
internal sealed class WindowDeeds(DesktopHand hand, ProgramGate gate, Func<string, IEnumerable<string>, ProcessStartInfo> start) : IDisposable
{
    private static readonly TimeSpan UsualWait = TimeSpan.FromSeconds(10);

    private readonly List<DesktopProcess> opened = [];

    /// <summary>Brings a window to the front.</summary>
    /// <param name="step">The step.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>What came of it.</returns>
    public async ValueTask<ActionResult> FocusAsync(ActionStep step, CancellationToken cancellationToken)
    {
        var window = await hand.FindAsync(step.Words("window"), cancellationToken).ConfigureAwait(false);
        await hand.ActivateAsync(window.Window, window.WindowName, cancellationToken).ConfigureAwait(false);
        return ActionResult.Done(step.Arguments, effectKnown: true);
    }

    /// <summary>Opens a program, and waits until its window has the focus.</summary>
    /// <param name="step">The step.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>What came of it.</returns>
    public async ValueTask<ActionResult> OpenAsync(ActionStep step, CancellationToken cancellationToken)
    {
        var name = step.Words("program");
        if (!hand.Options.Programs.TryGetValue(name, out var command) || command.Count == 0)
        {
            var known = hand.Options.Programs.Count > 0 ? $"these may: {string.Join(", ", hand.Options.Programs.Keys)}" : "none may, until the person names some";
            return ActionResult.Rejection(ResultCode.PolicyDenied, $"{name} may not be opened; {known}.");
        }

        var before = await WindowsAsync(cancellationToken).ConfigureAwait(false);
        var process = Start(command[0], step.WordsOrNull("file") is { } file ? command.Skip(1).Append(file) : command.Skip(1));
        var window = await hand.WaitAsync(
            async token => process.HasExited ? Ended(name, process)
                : (await hand.ReadAsync(token).ConfigureAwait(false)).FirstOrDefault(element => element.IsWindow && element.Is(AccessibleStates.Active) && !before.Contains(element.Node)),
            hand.Options.OpenPatience,
            cancellationToken).ConfigureAwait(false);
        return window is null
            ? ActionResult.Failure(ResultCode.EffectNotSeen, $"{name} runs, and has shown no window. {process.Said}".TrimEnd())
            : ActionResult.Done(step.Arguments, effectKnown: true, window.WindowName);
    }

    /// <summary>Waits until something with given words is to be seen.</summary>
    /// <param name="step">The step.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>What came of it.</returns>
    public async ValueTask<ActionResult> WaitAsync(ActionStep step, CancellationToken cancellationToken)
    {
        var words = step.Words("text");
        var patience = step.Arguments.TryGetValue("seconds", out var value) && value.AsNumber() is { } seconds ? TimeSpan.FromSeconds(seconds) : UsualWait;
        var found = await hand.WaitAsync(
            async token => (await hand.ReadAsync(token).ConfigureAwait(false)).FirstOrDefault(element => Says(element.Name, words) || Says(element.Value, words)),
            patience,
            cancellationToken).ConfigureAwait(false);
        return found is null
            ? ActionResult.Failure(ResultCode.EffectNotSeen, $"\"{words}\" did not appear within {patience.TotalSeconds:0.#} s.")
            : ActionResult.Done(step.Arguments, effectKnown: true, found.Id);
    }

    /// <inheritdoc />
    public void Dispose() => opened.ForEach(process => process.Dispose());

    private static bool Says(string? text, string words) => text?.Contains(words, StringComparison.OrdinalIgnoreCase) == true;

    private static ScreenElement? Ended(string name, DesktopProcess process) =>
        throw StepFailedException.Failure(ResultCode.DeviceFailed, $"{name} ended before it showed a window. {process.Said}".TrimEnd());

    private DesktopProcess Start(string fileName, IEnumerable<string> arguments)
    {
        try
        {
            var process = DesktopProcess.Start(start(fileName, arguments));
            opened.Add(process);
            gate.Admit(process.Id);
            return process;
        }
        catch (Win32Exception exception)
        {
            throw StepFailedException.Failure(ResultCode.DeviceFailed, $"{fileName} cannot be started: {exception.Message}");
        }
    }

    private async ValueTask<HashSet<IDesktopElement>> WindowsAsync(CancellationToken cancellationToken) =>
        [.. (await hand.ReadAsync(cancellationToken).ConfigureAwait(false)).Where(element => element.IsWindow).Select(element => element.Node)];
}
