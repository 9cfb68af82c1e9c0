using LamRobot.Contracts;

namespace LamRobot.Actuators.Desktop;

/// <summary>Selects options and ticks boxes.</summary>
/// <param name="hand">What it rests on.</param>
internal sealed class ChoiceDeeds(DesktopHand hand)
{
    private static readonly string[] Toggling = ["click", "toggle", "press"];

    /// <summary>Selects an option.</summary>
    /// <param name="step">The step.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>What came of it.</returns>
    public async ValueTask<ActionResult> SelectAsync(ActionStep step, CancellationToken cancellationToken)
    {
        var element = await hand.FindUsableAsync(step.Words("element"), cancellationToken).ConfigureAwait(false);
        var wanted = step.Words("option");
        var options = await ReadOptionsAsync(element, cancellationToken).ConfigureAwait(false);
        var index = options.FindIndex(option => string.Equals(option, wanted, StringComparison.OrdinalIgnoreCase));
        if (index < 0)
        {
            return ActionResult.Rejection(ResultCode.NotFound, $"{element.Id} has no option \"{wanted}\"; it has {string.Join(", ", options)}.");
        }

        await element.Node.Selection.SelectAsync(index, cancellationToken).ConfigureAwait(false);
        return await hand.SeesAsync(token => element.Node.Selection.IsSelectedAsync(index, token), cancellationToken).ConfigureAwait(false)
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
        var wanted = step.Arguments.TryGetValue("on", out var on) && on.AsBoolean() is { } given ? given : !element.Is(AccessibleStates.Checked);
        if (element.Is(AccessibleStates.Checked) != wanted)
        {
            var actions = await element.Node.Actions.GetAsync(cancellationToken).ConfigureAwait(false);
            var action = actions.FirstOrDefault(action => Toggling.Contains(action.Name, StringComparer.OrdinalIgnoreCase));
            if (action is null)
            {
                return ActionResult.Rejection(ResultCode.DeviceRejected, $"{element.Id} cannot be toggled.");
            }

            await element.Node.Actions.DoAsync(action.Index, cancellationToken).ConfigureAwait(false);
        }

        return await hand.SeesAsync(async token => (await element.Node.GetStatesAsync(token).ConfigureAwait(false)).HasFlag(AccessibleStates.Checked) == wanted, cancellationToken).ConfigureAwait(false)
            ? ActionResult.Done(step.Arguments, effectKnown: true)
            : await DesktopHand.NotSeenAsync(element, $"{element.Id} stayed as it was.", cancellationToken).ConfigureAwait(false);
    }

    private static async ValueTask<List<string>> ReadOptionsAsync(ScreenElement element, CancellationToken cancellationToken)
    {
        if (!(await element.Node.GetInterfacesAsync(cancellationToken).ConfigureAwait(false)).Contains("Selection"))
        {
            throw StepFailedException.Rejection(ResultCode.DeviceRejected, $"{element.Id} has no options.");
        }

        var tree = await TreeReader.ReadAsync(element.Node, new TreeOptions { MaximumDepth = 4 }, cancellationToken).ConfigureAwait(false);
        // A combo box has a menu between itself and its options.
        var holder = tree is { Children: [{ Role: "menu" or "list" or "window" } inner] } ? inner : tree;
        return [.. (holder?.Children ?? []).Select(option => option.Flatten().FirstOrDefault(part => part.Name.Length > 0)?.Name ?? "")];
    }
}
