using LamRobot.Contracts;

namespace LamRobot.Actuators.Desktop;

/// <summary>Selects options and ticks boxes.</summary>
/// <param name="hand">What it rests on.</param>
internal sealed class ChoiceDeeds(DesktopHand hand)
{
    /// <summary>Selects an option.</summary>
    /// <param name="step">The step.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>What came of it.</returns>
    public async ValueTask<ActionResult> SelectAsync(ActionStep step, CancellationToken cancellationToken)
    {
        var element = await hand.FindUsableAsync(step.Words("element"), cancellationToken).ConfigureAwait(false);
        var wanted = step.Words("option");
        var options = await ReadOptionsAsync(element, cancellationToken).ConfigureAwait(false);
        var index = options.ToList().FindIndex(option => string.Equals(option, wanted, StringComparison.OrdinalIgnoreCase));
        if (index < 0)
        {
            return ActionResult.Rejection(ResultCode.NotFound, $"{element.Id} has no option \"{wanted}\"; it has {string.Join(", ", options)}.");
        }

        await element.Node.SelectOptionAsync(index, cancellationToken).ConfigureAwait(false);
        return await hand.SeesAsync(token => element.Node.IsOptionSelectedAsync(index, token), cancellationToken).ConfigureAwait(false)
            ? ActionResult.Done(step.Arguments, effectKnown: true)
            : await DesktopHand.NotSeenAsync(element, $"{element.Id} does not show \"{wanted}\" as selected.", cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Ticks or unticks.</summary>
    /// <param name="step">The step.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>What came of it.</returns>
    public async ValueTask<ActionResult> ToggleAsync(ActionStep step, CancellationToken cancellationToken)
    {
        var element = await hand.FindUsableAsync(step.Words("element"), cancellationToken).ConfigureAwait(false);
        var wanted = step.Arguments.TryGetValue("on", out var on) && on.AsBoolean() is { } given ? given : !IsOn(element, element.States);
        if (IsOn(element, element.States) != wanted)
        {
            if (!(await element.Node.GetAbilitiesAsync(cancellationToken).ConfigureAwait(false)).HasFlag(ElementAbilities.Toggle))
            {
                return ActionResult.Rejection(ResultCode.DeviceRejected, $"{element.Id} cannot be toggled.");
            }

            await element.Node.ToggleAsync(cancellationToken).ConfigureAwait(false);
        }

        return await hand.SeesAsync(async token => IsOn(element, await element.Node.GetStatesAsync(token).ConfigureAwait(false)) == wanted, cancellationToken).ConfigureAwait(false)
            ? ActionResult.Done(step.Arguments, effectKnown: true)
            : await DesktopHand.NotSeenAsync(element, $"{element.Id} stayed as it was.", cancellationToken).ConfigureAwait(false);
    }

    // What unfolds is on when it is unfolded; a button that stays down tells of it as pressed.
    private static bool IsOn(ScreenElement element, AccessibleStates states) =>
        (states & (element.Is(AccessibleStates.Expandable) ? AccessibleStates.Expanded : element.Role == "toggle button" ? AccessibleStates.Checked | AccessibleStates.Pressed : AccessibleStates.Checked)) != 0;

    private static async ValueTask<IReadOnlyList<string>> ReadOptionsAsync(ScreenElement element, CancellationToken cancellationToken) =>
        (await element.Node.GetAbilitiesAsync(cancellationToken).ConfigureAwait(false)).HasFlag(ElementAbilities.Options)
            ? await element.Node.GetOptionsAsync(cancellationToken).ConfigureAwait(false)
            : throw StepFailedException.Rejection(ResultCode.DeviceRejected, $"{element.Id} has no options.");
}
