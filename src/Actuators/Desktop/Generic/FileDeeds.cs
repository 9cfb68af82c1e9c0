using LamRobot.Contracts;

namespace LamRobot.Actuators.Desktop;

/// <summary>Saves by a program's own dialog.</summary>
/// <param name="hand">What it rests on.</param>
internal sealed class FileDeeds(DesktopHand hand)
{
    private const int MostPresses = 10;

    private static readonly TimeSpan BetweenPresses = TimeSpan.FromSeconds(2);

    /// <summary>Saves under a name.</summary>
    /// <param name="step">The step.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>What came of it.</returns>
    public async ValueTask<ActionResult> SaveAsync(ActionStep step, CancellationToken cancellationToken)
    {
        var path = step.Words("path");
        if (!Path.IsPathFullyQualified(path))
        {
            return ActionResult.Rejection(ResultCode.BadArgument, "The file's whole path is needed.");
        }

        if (File.Exists(path))
        {
            await hand.Consent.AskAsync(step, $"{path} is there, and would be overwritten.", cancellationToken).ConfigureAwait(false);
        }

        var before = StampOf(path);
        var dialog = await OpenDialogAsync(cancellationToken).ConfigureAwait(false);
        var save = await FillAsync(dialog, path, cancellationToken).ConfigureAwait(false);
        var saved = false;
        for (var press = 0; press < MostPresses && !saved; press++)
        {
            saved = await PressAsync(save, path, before, cancellationToken).ConfigureAwait(false);
        }

        return saved
            ? ActionResult.Done(step.Arguments, effectKnown: true)
            : ActionResult.Failure(ResultCode.EffectNotSeen, $"{path} was not written. {await AskedAsync(cancellationToken).ConfigureAwait(false)}".TrimEnd());
    }

    private static string? StampOf(string path) => File.Exists(path) ? $"{File.GetLastWriteTimeUtc(path):O} {new FileInfo(path).Length}" : null;

    private async ValueTask<ScreenElement?> FindDialogAsync(CancellationToken cancellationToken) =>
        (await hand.ReadAsync(cancellationToken).ConfigureAwait(false)).FirstOrDefault(hand.System.SaveDialog.Is);

    private async ValueTask<ScreenElement> OpenDialogAsync(CancellationToken cancellationToken)
    {
        if (await FindDialogAsync(cancellationToken).ConfigureAwait(false) is { } open)
        {
            return open;
        }

        var windows = (await hand.ReadAsync(cancellationToken).ConfigureAwait(false)).Where(element => element.IsWindow).ToArray();
        var window = windows.FirstOrDefault(window => window.Is(AccessibleStates.Active)) ?? (windows.Length == 1 ? windows[0] : null)
            ?? throw StepFailedException.Rejection(ResultCode.NeedsClarification, $"Of which window? There are: {string.Join(", ", windows.Select(window => window.Id))}.");
        if (!await hand.System.AskToSaveAsync(window.Node, cancellationToken).ConfigureAwait(false))
        {
            throw StepFailedException.Rejection(ResultCode.DeviceRejected, $"\"{window.WindowName}\" has no \"Save As\" in its menus.");
        }

        return await hand.WaitAsync(FindDialogAsync, hand.Options.OpenPatience, cancellationToken).ConfigureAwait(false)
            ?? throw StepFailedException.Failure(ResultCode.EffectNotSeen, "The program showed no dialog to save by.");
    }

    private async ValueTask<ScreenElement> FillAsync(ScreenElement dialog, string path, CancellationToken cancellationToken)
    {
        var elements = (await hand.ReadAsync(cancellationToken).ConfigureAwait(false)).Where(element => element.Window.Equals(dialog.Window)).ToArray();
        var known = hand.System.SaveDialog;
        var name = elements.FirstOrDefault(element => element.Role == "text" && known.NameFields.Contains(element.Name, StringComparer.OrdinalIgnoreCase)) ?? elements.FirstOrDefault(element => element.Role == "text" && element.Is(AccessibleStates.Editable))
            ?? throw StepFailedException.Failure(ResultCode.NotFound, "The dialog has no field for the name.");
        await name.Node.SetTextAsync(path, cancellationToken).ConfigureAwait(false);
        if (!await hand.SeesAsync(async token => await name.Node.GetTextAsync(token).ConfigureAwait(false) == path, cancellationToken).ConfigureAwait(false))
        {
            throw StepFailedException.Failure(ResultCode.EffectNotSeen, "The dialog does not take the name.");
        }

        return elements.FirstOrDefault(element => element.Role == "push button" && element.Name == known.Button)
            ?? throw StepFailedException.Failure(ResultCode.NotFound, $"The dialog has no button \"{known.Button}\".");
    }

    // A dialog that still reads its folder swallows a press, so it is pressed again while it stays as it is.
    private async ValueTask<bool> PressAsync(ScreenElement save, string path, string? before, CancellationToken cancellationToken)
    {
        if (await FindDialogAsync(cancellationToken).ConfigureAwait(false) is { } dialog && dialog.Node.Equals(save.Window))
        {
            await save.Node.PressAsync(cancellationToken).ConfigureAwait(false);
        }

        return await hand.WaitAsync(
            async token => StampOf(path) is { } stamp && stamp != before && await FindDialogAsync(token).ConfigureAwait(false) is null ? path : null,
            BetweenPresses,
            cancellationToken).ConfigureAwait(false) is not null;
    }

    // Such as a question about the format: it is the person's, or the next plan's.
    private async ValueTask<string> AskedAsync(CancellationToken cancellationToken)
    {
        var asked = (await hand.ReadAsync(cancellationToken).ConfigureAwait(false)).FirstOrDefault(element => element.IsWindow && (element.Role is "alert" or "dialog" || hand.System.SaveDialog.Is(element)));
        return asked is null ? "" : $"The program asks: {asked.Id}.";
    }
}
