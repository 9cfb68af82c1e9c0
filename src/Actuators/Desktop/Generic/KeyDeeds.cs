using LamRobot.Contracts;

namespace LamRobot.Actuators.Desktop;

/// <summary>Presses keys, and only while something that may be touched has the focus.</summary>
/// <param name="hand">What it rests on.</param>
internal sealed class KeyDeeds(DesktopHand hand)
{
    private const AccessibleStates Focus = AccessibleStates.Focused;

    /// <summary>Presses a key, with others held.</summary>
    /// <param name="step">The step.</param>
    /// <param name="cancellationToken">Stops it; held keys are let go in any case.</param>
    /// <returns>What came of it.</returns>
    public async ValueTask<ActionResult> PressAsync(ActionStep step, CancellationToken cancellationToken)
    {
        var words = step.Words("keys");
        if (KeyCombination.TryParse(words) is not { } keys)
        {
            return ActionResult.Rejection(ResultCode.BadArgument, $"\"{words}\" is no key.");
        }

        var target = step.WordsOrNull("element") is { } wanted
            ? await hand.FindUsableAsync(wanted, cancellationToken).ConfigureAwait(false)
            : await FindFocusedAsync(cancellationToken).ConfigureAwait(false);
        await AskAsync(step, words, target, cancellationToken).ConfigureAwait(false);
        await hand.FocusAsync(target, cancellationToken).ConfigureAwait(false);
        var seen = await hand.ChangesAsync(
            async () =>
            {
                if (!await DesktopHand.HasFocusAsync(target, cancellationToken).ConfigureAwait(false))
                {
                    throw StepFailedException.Rejection(ResultCode.PreconditionFailed, $"The focus left {target.Id}: nothing was pressed.");
                }

                await hand.System.PressAsync(keys, cancellationToken).ConfigureAwait(false);
            },
            cancellationToken).ConfigureAwait(false);
        return ActionResult.Done(step.Arguments, seen, seen ? "" : $"{words} was pressed, and nothing on the screen changed.");
    }

    private async ValueTask<ScreenElement> FindFocusedAsync(CancellationToken cancellationToken)
    {
        foreach (var element in (await hand.ReadAsync(cancellationToken).ConfigureAwait(false)).Where(element => element.Is(Focus)))
        {
            if (await DesktopHand.HasFocusAsync(element, cancellationToken).ConfigureAwait(false))
            {
                return element.IsProtected
                    ? throw StepFailedException.Rejection(ResultCode.PolicyDenied, $"{element.Id} holds a secret: only the person types there.")
                    : element;
            }
        }

        throw StepFailedException.Rejection(ResultCode.PreconditionFailed, "Nothing that may be touched has the focus.");
    }

    private async ValueTask AskAsync(ActionStep step, string keys, ScreenElement target, CancellationToken cancellationToken)
    {
        var presses = keys.Equals("enter", StringComparison.OrdinalIgnoreCase) || keys.Equals("return", StringComparison.OrdinalIgnoreCase)
            || keys.Equals("space", StringComparison.OrdinalIgnoreCase);
        var pressed = !presses ? null
            : FinalActs.Names(target.Name) ? target
            : (await hand.ReadAsync(cancellationToken).ConfigureAwait(false)).FirstOrDefault(
                element => element.Window.Equals(target.Window) && element.Is(AccessibleStates.IsDefault) && FinalActs.Names(element.Name));
        if (pressed is not null || FinalActs.AreKeys(keys))
        {
            var reason = pressed is null ? $"{keys} in \"{target.WindowName}\" may not be undone." : $"\"{pressed.Name}\" in \"{target.WindowName}\" may not be undone.";
            await hand.Consent.AskAsync(step, reason, cancellationToken).ConfigureAwait(false);
        }
    }
}
