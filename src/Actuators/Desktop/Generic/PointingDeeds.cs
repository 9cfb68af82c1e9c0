using LamRobot.Contracts;

namespace LamRobot.Actuators.Desktop;

/// <summary>Presses, drags and scrolls.</summary>
/// <param name="hand">What it rests on.</param>
internal sealed class PointingDeeds(DesktopHand hand)
{
    /// <summary>Presses an element by its own action, or with the mouse where it has none.</summary>
    /// <param name="step">The step.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>What came of it.</returns>
    public async ValueTask<ActionResult> ClickAsync(ActionStep step, CancellationToken cancellationToken)
    {
        var element = await FindConsentedAsync(step, cancellationToken).ConfigureAwait(false);
        if (!(await element.Node.GetAbilitiesAsync(cancellationToken).ConfigureAwait(false)).HasFlag(ElementAbilities.Press))
        {
            return await PointAsync(step, element, MouseDeed.Click, cancellationToken).ConfigureAwait(false);
        }

        var seen = await hand.ChangesAsync(() => element.Node.PressAsync(cancellationToken), cancellationToken).ConfigureAwait(false);
        return Told(step, element, seen);
    }

    /// <summary>Clicks twice with the mouse.</summary>
    /// <param name="step">The step.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>What came of it.</returns>
    public async ValueTask<ActionResult> DoubleClickAsync(ActionStep step, CancellationToken cancellationToken)
    {
        var element = await FindConsentedAsync(step, cancellationToken).ConfigureAwait(false);
        return await PointAsync(step, element, MouseDeed.DoubleClick, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Drags with the mouse.</summary>
    /// <param name="step">The step.</param>
    /// <param name="cancellationToken">Stops it; the button is let go in any case.</param>
    /// <returns>What came of it.</returns>
    public async ValueTask<ActionResult> DragAsync(ActionStep step, CancellationToken cancellationToken)
    {
        var element = await FindConsentedAsync(step, cancellationToken).ConfigureAwait(false);
        var onto = await hand.FindAsync(step.Words("onto"), cancellationToken).ConfigureAwait(false);
        await hand.ActivateAsync(element.Window, element.WindowName, cancellationToken).ConfigureAwait(false);
        var seen = await hand.ChangesAsync(
            async () =>
            {
                await hand.PointAsync(element, MouseDeed.Press, cancellationToken).ConfigureAwait(false);
                try
                {
                    await hand.PointAsync(onto, MouseDeed.Move, cancellationToken).ConfigureAwait(false);
                }
                finally
                {
                    await hand.PointAsync(onto, MouseDeed.Release, CancellationToken.None).ConfigureAwait(false);
                }
            },
            cancellationToken).ConfigureAwait(false);
        return Told(step, element, seen);
    }

    /// <summary>Brings an element into view.</summary>
    /// <param name="step">The step.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>What came of it.</returns>
    public async ValueTask<ActionResult> ScrollAsync(ActionStep step, CancellationToken cancellationToken)
    {
        var element = await hand.FindAsync(step.Words("element"), cancellationToken).ConfigureAwait(false);
        if (!await IsInViewAsync(element, cancellationToken).ConfigureAwait(false))
        {
            await element.Node.ScrollIntoViewAsync(cancellationToken).ConfigureAwait(false);
        }

        return await hand.SeesAsync(token => IsInViewAsync(element, token), cancellationToken).ConfigureAwait(false)
            ? ActionResult.Done(step.Arguments, effectKnown: true)
            : ActionResult.Failure(ResultCode.EffectNotSeen, $"{element.Id} did not come into view: this program may not scroll when asked.");
    }

    private async ValueTask<ScreenElement> FindConsentedAsync(ActionStep step, CancellationToken cancellationToken)
    {
        var element = await hand.FindUsableAsync(step.Words("element"), cancellationToken).ConfigureAwait(false);
        if (!FinalActs.Names(element.Name))
        {
            return element;
        }

        await hand.Consent.AskAsync(step, $"\"{element.Name}\" in \"{element.WindowName}\" may not be undone.", cancellationToken).ConfigureAwait(false);
        return await hand.FindUsableAsync(element.Id, cancellationToken).ConfigureAwait(false);
    }

    private async ValueTask<ActionResult> PointAsync(ActionStep step, ScreenElement element, MouseDeed deed, CancellationToken cancellationToken)
    {
        await hand.ActivateAsync(element.Window, element.WindowName, cancellationToken).ConfigureAwait(false);
        var seen = await hand.ChangesAsync(() => hand.PointAsync(element, deed, cancellationToken), cancellationToken).ConfigureAwait(false);
        return Told(step, element, seen);
    }

    private static async ValueTask<bool> IsInViewAsync(ScreenElement element, CancellationToken cancellationToken)
    {
        var inner = await element.Node.GetBoundsAsync(cancellationToken).ConfigureAwait(false);
        var outer = await element.Window.GetBoundsAsync(cancellationToken).ConfigureAwait(false);
        return inner is not null && outer is not null && inner.X >= outer.X && inner.Y >= outer.Y
            && inner.X + inner.Width <= outer.X + outer.Width && inner.Y + inner.Height <= outer.Y + outer.Height;
    }

    private static ActionResult Told(ActionStep step, ScreenElement element, bool seen) =>
        ActionResult.Done(step.Arguments, seen, seen ? "" : $"{element.Id} was pressed, and nothing on the screen changed.");
}
