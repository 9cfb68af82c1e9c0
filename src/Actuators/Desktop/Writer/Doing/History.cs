using LamRobot.Contracts;

namespace LamRobot.Actuators.Desktop.Writer;

/// <summary>Takes whole actions back: the program counts their parts.</summary>
/// <param name="editor">The document.</param>
internal sealed class History(WriterEditor editor)
{
    private const int MaximumParts = 200;

    private readonly Stack<string> undo = new();
    private readonly Stack<string> redo = new();

    /// <summary>Notes how the document was before an action changed it.</summary>
    public void Note(string before, string after)
    {
        if (before != after)
        {
            undo.Push(before);
            redo.Clear();
        }
    }

    /// <summary>Takes changes back, or does them again.</summary>
    public async Task GoAsync(bool back, int times, CancellationToken cancellationToken)
    {
        for (var time = 0; time < times; time++)
        {
            var now = (await editor.ReadAsync(cancellationToken).ConfigureAwait(false)).Fingerprint;
            var goal = (back ? undo : redo).TryPop(out var known) ? known : null;
            var reached = await PressAsync(back ? "Undo" : "Redo", now, goal, cancellationToken).ConfigureAwait(false);
            (back ? redo : undo).Push(now);
            if (!reached)
            {
                throw StepFailedException.Failure(ResultCode.EffectNotSeen, back ? "The change could not be taken back wholly." : "The change could not be done again wholly.");
            }
        }
    }

    private async Task<bool> PressAsync(string button, string before, string? goal, CancellationToken cancellationToken)
    {
        var last = before;
        for (var part = 0; part < MaximumParts; part++)
        {
            await editor.Window.PressAsync("Standard", button, cancellationToken).ConfigureAwait(false);
            var after = await editor.TryAwaitAsync(document => document.Fingerprint != last, cancellationToken, TimeSpan.FromSeconds(1)).ConfigureAwait(false);
            last = after?.Fingerprint ?? last;
            if (goal is null ? after is not null : last == goal)
            {
                return true;
            }
        }

        return false;
    }
}
