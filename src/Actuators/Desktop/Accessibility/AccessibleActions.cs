namespace LamRobot.Actuators.Desktop;

/// <summary>What can be done with an element.</summary>
/// <param name="node">The element.</param>
internal readonly struct AccessibleActions(AccessibleNode node)
{
    private const string Interface = "Action";

    /// <summary>Lists it.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The actions; empty where the element has none.</returns>
    public async ValueTask<IReadOnlyList<AccessibleAction>> GetAsync(CancellationToken cancellationToken)
    {
        var asked = this;
        var answer = await node.CallAsync(Interface, "GetActions", [], cancellationToken).ConfigureAwait(false);
        var reader = answer.Open("a(sss)");
        var actions = new List<AccessibleAction>();
        var end = reader.BeginArray('(');
        while (reader.HasMore(end))
        {
            reader.Align(8);
            actions.Add(new AccessibleAction(actions.Count, reader.ReadString(), reader.ReadString(), reader.ReadString()));
        }

        return await Task.WhenAll(actions.Select(NamedAsync)).ConfigureAwait(false);

        // Chromium gives an action's name only when it is asked for by itself.
        async Task<AccessibleAction> NamedAsync(AccessibleAction action) => action.Name.Length > 0 ? action : action with { Name = await asked.ReadNameAsync(action.Index, cancellationToken).ConfigureAwait(false) };
    }

    /// <summary>Does one.</summary>
    /// <param name="index">Which.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Whether it was delivered, which is not whether it had an effect.</returns>
    public ValueTask<bool> DoAsync(int index, CancellationToken cancellationToken) => node.TryAsync(Interface, "DoAction", [index], cancellationToken);

    private async ValueTask<string> ReadNameAsync(int index, CancellationToken cancellationToken) =>
        (await node.CallAsync(Interface, "GetName", [index], cancellationToken).ConfigureAwait(false)).Open("s").ReadString();
}
