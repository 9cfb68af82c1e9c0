using System.Globalization;
using System.Text;
using LamRobot.Contracts;

namespace LamRobot.Actuators.Desktop;

/// <summary>Writes, types, selects and reads text.</summary>
/// <param name="hand">What it rests on.</param>
internal sealed class TextDeeds(DesktopHand hand)
{
    private readonly DateDeeds dates = new(hand);

    /// <summary>Replaces what is in a field, or sets a number.</summary>
    /// <param name="step">The step.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>What came of it.</returns>
    public async ValueTask<ActionResult> SetAsync(ActionStep step, CancellationToken cancellationToken)
    {
        var element = await hand.FindUsableAsync(step.Words("element"), cancellationToken).ConfigureAwait(false);
        var text = step.Words("text");
        if (element.Role == "date editor")
        {
            return await dates.SetAsync(step, element, text, cancellationToken).ConfigureAwait(false);
        }

        var abilities = await element.Node.GetAbilitiesAsync(cancellationToken).ConfigureAwait(false);
        if (abilities.HasFlag(ElementAbilities.Number) && double.TryParse(text, CultureInfo.InvariantCulture, out var number))
        {
            await element.Node.SetNumberAsync(number, cancellationToken).ConfigureAwait(false);
            return await SeenAsync(step, element, async token => await element.Node.GetNumberAsync(token).ConfigureAwait(false) == number, cancellationToken).ConfigureAwait(false);
        }

        if (!abilities.HasFlag(ElementAbilities.SetText))
        {
            return element.Is(AccessibleStates.Editable) || (element.Is(AccessibleStates.Focusable) && element.Role is "text" or "entry")
                ? await RetypeAsync(step, element, text, cancellationToken).ConfigureAwait(false)
                : ActionResult.Rejection(ResultCode.DeviceRejected, $"{element.Id} takes no text.");
        }

        await element.Node.SetTextAsync(text, cancellationToken).ConfigureAwait(false);
        return await SeenAsync(step, element, async token => await element.Node.GetTextAsync(token).ConfigureAwait(false) == text, cancellationToken).ConfigureAwait(false);
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
        var typed = await TypeAsync(element, step.Words("text"), cancellationToken).ConfigureAwait(false);
        var now = await element.Node.GetTextAsync(cancellationToken).ConfigureAwait(false);
        return now.Contains(typed, StringComparison.Ordinal)
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
        var text = await element.Node.GetTextAsync(cancellationToken).ConfigureAwait(false);
        var at = text.IndexOf(words, StringComparison.Ordinal);
        if (at < 0)
        {
            return ActionResult.Rejection(ResultCode.NotFound, $"{element.Id} does not say \"{words}\".");
        }

        // The program counts characters, and .NET counts halves of some of them.
        var start = text[..at].EnumerateRunes().Count();
        var range = new TextRange(start, start + words.EnumerateRunes().Count());
        await element.Node.SelectTextAsync(range, cancellationToken).ConfigureAwait(false);
        return await SeenAsync(step, element, token => element.Node.IsTextSelectedAsync(range, token), cancellationToken).ConfigureAwait(false);
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

    // Where a field takes no text at once, all of it is selected and typed over, as a hand would.
    private async ValueTask<ActionResult> RetypeAsync(ActionStep step, ScreenElement element, string text, CancellationToken cancellationToken)
    {
        await hand.FocusAsync(element, cancellationToken).ConfigureAwait(false);
        foreach (var keys in text.Length > 0 ? new[] { "ctrl+a" } : ["ctrl+a", "Delete"])
        {
            await CheckFocusAsync(element, "", cancellationToken).ConfigureAwait(false);
            await hand.System.PressAsync(KeyCombination.TryParse(keys)!, cancellationToken).ConfigureAwait(false);
        }

        await TypeAsync(element, text, cancellationToken).ConfigureAwait(false);
        return await SeenAsync(step, element, async token => (await element.Node.GetTextAsync(token).ConfigureAwait(false)).TrimEnd('\n') == text, cancellationToken).ConfigureAwait(false);
    }

    private async ValueTask<string> TypeAsync(ScreenElement element, string text, CancellationToken cancellationToken)
    {
        var takesText = (await element.Node.GetAbilitiesAsync(cancellationToken).ConfigureAwait(false)).HasFlag(ElementAbilities.InsertText);
        var typed = new StringBuilder();
        foreach (var rune in text.ReplaceLineEndings("\n").EnumerateRunes())
        {
            var before = await element.Node.GetTextAsync(cancellationToken).ConfigureAwait(false);
            await CheckFocusAsync(element, typed.ToString(), cancellationToken).ConfigureAwait(false);
            await TypeAsync(element, rune, takesText, cancellationToken).ConfigureAwait(false);
            await hand.SeesAsync(async token => await element.Node.GetTextAsync(token).ConfigureAwait(false) != before || !await DesktopHand.HasFocusAsync(element, token).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
            await CheckFocusAsync(element, typed.ToString(), cancellationToken).ConfigureAwait(false);
            typed.Append(rune);
        }

        return typed.ToString();
    }

    private async ValueTask TypeAsync(ScreenElement element, Rune rune, bool takesText, CancellationToken cancellationToken)
    {
        var isKey = Rune.IsControl(rune) && !(rune.Value == '\n' && element.Is(AccessibleStates.MultiLine));
        if (takesText && !isKey)
        {
            await element.Node.InsertTextAsync(rune.ToString(), cancellationToken).ConfigureAwait(false);
        }
        else
        {
            await PressAsync(rune, cancellationToken).ConfigureAwait(false);
        }
    }

    private async ValueTask PressAsync(Rune rune, CancellationToken cancellationToken)
    {
        var key = rune.Value switch { '\n' => "Enter", '\t' => "Tab", _ => null };
        if (key is null)
        {
            await hand.System.TypeAsync(rune.ToString(), cancellationToken).ConfigureAwait(false);
        }
        else
        {
            await hand.System.PressAsync(KeyCombination.TryParse(key)!, cancellationToken).ConfigureAwait(false);
        }
    }

    private static async ValueTask CheckFocusAsync(ScreenElement element, string typed, CancellationToken cancellationToken)
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
