using System.Globalization;
using System.Text;
using LamRobot.Contracts;

namespace LamRobot.Actuators.Desktop;

/// <summary>Writes, types, selects and reads text.</summary>
/// <param name="hand">What it rests on.</param>
internal sealed class TextDeeds(DesktopHand hand)
{
    /// <summary>Replaces what is in a field, or sets a number.</summary>
    /// <param name="step">The step.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>What came of it.</returns>
    public async ValueTask<ActionResult> SetAsync(ActionStep step, CancellationToken cancellationToken)
    {
        var element = await hand.FindUsableAsync(step.Words("element"), cancellationToken).ConfigureAwait(false);
        var text = step.Words("text");
        var interfaces = await element.Node.GetInterfacesAsync(cancellationToken).ConfigureAwait(false);
        if (interfaces.Contains("Value") && double.TryParse(text, CultureInfo.InvariantCulture, out var number))
        {
            await element.Node.Value.SetAsync(number, cancellationToken).ConfigureAwait(false);
            return await SeenAsync(step, element, async token => await element.Node.Value.GetAsync(token).ConfigureAwait(false) == number, cancellationToken).ConfigureAwait(false);
        }

        if (!interfaces.Contains("EditableText"))
        {
            return ActionResult.Rejection(ResultCode.DeviceRejected, $"{element.Id} takes no text at once; type_text may do.");
        }

        await element.Node.EditableText.SetAsync(text, cancellationToken).ConfigureAwait(false);
        return await SeenAsync(step, element, async token => await element.Node.Text.GetAsync(token).ConfigureAwait(false) == text, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Types, character by character, and only while the field has the focus.</summary>
    /// <remarks>A field that takes text by itself is given it: a key goes to whatever has the focus when it arrives, and that may have moved since it was looked at.</remarks>
    /// <param name="step">The step.</param>
    /// <param name="cancellationToken">Stops it between two characters.</param>
    /// <returns>What came of it.</returns>
    public async ValueTask<ActionResult> TypeAsync(ActionStep step, CancellationToken cancellationToken)
    {
        var element = await hand.FindUsableAsync(step.Words("element"), cancellationToken).ConfigureAwait(false);
        await hand.FocusAsync(element, cancellationToken).ConfigureAwait(false);
        var takesText = (await element.Node.GetInterfacesAsync(cancellationToken).ConfigureAwait(false)).Contains("EditableText");
        var typed = new StringBuilder();
        foreach (var rune in step.Words("text").ReplaceLineEndings("\n").EnumerateRunes())
        {
            var before = await element.Node.Text.GetAsync(cancellationToken).ConfigureAwait(false);
            await CheckFocusAsync(element, typed, cancellationToken).ConfigureAwait(false);
            await TypeAsync(element, rune, takesText, cancellationToken).ConfigureAwait(false);
            await hand.SeesAsync(async token => await element.Node.Text.GetAsync(token).ConfigureAwait(false) != before || !await DesktopHand.HasFocusAsync(element, token).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
            await CheckFocusAsync(element, typed, cancellationToken).ConfigureAwait(false);
            typed.Append(rune);
        }

        var now = await element.Node.Text.GetAsync(cancellationToken).ConfigureAwait(false);
        return now.Contains(typed.ToString(), StringComparison.Ordinal)
            ? ActionResult.Done(step.Arguments, effectKnown: true)
            : await DesktopHand.NotSeenAsync(element, $"{element.Id} reads \"{now}\" after the typing.", cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Selects words.</summary>
    /// <param name="step">The step.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>What came of it.</returns>
    public async ValueTask<ActionResult> SelectAsync(ActionStep step, CancellationToken cancellationToken)
    {
        var element = await hand.FindUsableAsync(step.Words("element"), cancellationToken).ConfigureAwait(false);
        var words = step.Words("text");
        var text = await element.Node.Text.GetAsync(cancellationToken).ConfigureAwait(false);
        var at = text.IndexOf(words, StringComparison.Ordinal);
        if (at < 0)
        {
            return ActionResult.Rejection(ResultCode.NotFound, $"{element.Id} does not say \"{words}\".");
        }

        // The program counts characters, and .NET counts halves of some of them.
        var start = text[..at].EnumerateRunes().Count();
        var range = new TextRange(start, start + words.EnumerateRunes().Count());
        var selections = await element.Node.Text.GetSelectionsAsync(cancellationToken).ConfigureAwait(false);
        _ = selections.Count > 0
            ? await element.Node.Text.SetSelectionAsync(0, range.Start, range.End, cancellationToken).ConfigureAwait(false)
            : await element.Node.Text.AddSelectionAsync(range.Start, range.End, cancellationToken).ConfigureAwait(false);
        return await SeenAsync(step, element, async token => (await element.Node.Text.GetSelectionsAsync(token).ConfigureAwait(false)).Contains(range), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Reads a text or number.</summary>
    /// <param name="step">The step.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The text, as the result's message.</returns>
    public async ValueTask<ActionResult> ReadAsync(ActionStep step, CancellationToken cancellationToken)
    {
        var element = await hand.FindAsync(step.Words("element"), cancellationToken).ConfigureAwait(false);
        return element.IsProtected
            ? ActionResult.Rejection(ResultCode.PolicyDenied, $"{element.Id} holds a secret: it is not read.")
            : ActionResult.Done(step.Arguments, effectKnown: true, element.Value ?? element.Name);
    }

    private async ValueTask TypeAsync(ScreenElement element, Rune rune, bool takesText, CancellationToken cancellationToken)
    {
        var isKey = Rune.IsControl(rune) && !(rune.Value == '\n' && element.Is(AccessibleStates.MultiLine));
        if (takesText && !isKey)
        {
            await InsertAsync(element, rune, cancellationToken).ConfigureAwait(false);
        }
        else
        {
            await PressAsync(rune, cancellationToken).ConfigureAwait(false);
        }
    }

    private static async ValueTask InsertAsync(ScreenElement element, Rune rune, CancellationToken cancellationToken)
    {
        var at = await element.Node.Text.GetCaretAsync(cancellationToken).ConfigureAwait(false);
        if (await element.Node.Text.GetSelectionsAsync(cancellationToken).ConfigureAwait(false) is [var selected, ..] && selected.End > selected.Start)
        {
            await element.Node.EditableText.DeleteAsync(selected.Start, selected.End, cancellationToken).ConfigureAwait(false);
            at = selected.Start;
        }

        await element.Node.EditableText.InsertAsync(at, rune.ToString(), cancellationToken).ConfigureAwait(false);
        await element.Node.Text.SetCaretAsync(at + 1, cancellationToken).ConfigureAwait(false);
    }

    private async ValueTask PressAsync(Rune rune, CancellationToken cancellationToken)
    {
        var key = rune.Value switch { '\n' => "Enter", '\t' => "Tab", _ => null };
        if (key is null)
        {
            await hand.Keyboard.TypeAsync(rune.ToString(), cancellationToken).ConfigureAwait(false);
        }
        else
        {
            await hand.Keyboard.PressAsync(KeyCombination.TryParse(key)!, cancellationToken).ConfigureAwait(false);
        }
    }

    private static async ValueTask CheckFocusAsync(ScreenElement element, StringBuilder typed, CancellationToken cancellationToken)
    {
        if (!await DesktopHand.HasFocusAsync(element, cancellationToken).ConfigureAwait(false))
        {
            throw StepFailedException.Failure(ResultCode.PreconditionFailed, $"The focus left {element.Id} after \"{typed}\": nothing more was typed.");
        }
    }

    private async ValueTask<ActionResult> SeenAsync(ActionStep step, ScreenElement element, Func<CancellationToken, ValueTask<bool>> look, CancellationToken cancellationToken) =>
        await hand.SeesAsync(look, cancellationToken).ConfigureAwait(false)
            ? ActionResult.Done(step.Arguments, effectKnown: true)
            : await DesktopHand.NotSeenAsync(element, $"{element.Id} took it, and does not show it.", cancellationToken).ConfigureAwait(false);
}
