namespace LamRobot.Actuators.Desktop;

/// <summary>Which children of an element are selected.</summary>
/// <param name="node">The element.</param>
internal readonly struct AccessibleSelection(AccessibleNode node)
{
    private const string Interface = "Selection";

    /// <summary>Reads them.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The selected children.</returns>
    public async ValueTask<IReadOnlyList<AccessibleNode>> GetAsync(CancellationToken cancellationToken)
    {
        var count = await node.GetNumberPropertyAsync(Interface, "NSelectedChildren", cancellationToken).ConfigureAwait(false);
        var selected = new List<AccessibleNode>();
        for (var index = 0; index < count; index++)
        {
            var answer = await node.CallAsync(Interface, "GetSelectedChild", [index], cancellationToken).ConfigureAwait(false);
            var reader = answer.Open("(so)");
            if (node.NodeOf(NodeReference.Read(ref reader)) is { } child)
            {
                selected.Add(child);
            }
        }

        return selected;
    }

    /// <summary>Selects a child.</summary>
    /// <param name="index">Its place among the children.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Whether it was delivered.</returns>
    public ValueTask<bool> SelectAsync(int index, CancellationToken cancellationToken) => node.TryAsync(Interface, "SelectChild", [index], cancellationToken);

    /// <summary>Takes a child out of the selection.</summary>
    /// <param name="index">Its place among the children.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Whether it was delivered.</returns>
    public ValueTask<bool> DeselectAsync(int index, CancellationToken cancellationToken) => node.TryAsync(Interface, "DeselectChild", [index], cancellationToken);

    /// <summary>Tells whether a child is selected.</summary>
    /// <param name="index">Its place among the children.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Whether it is.</returns>
    public ValueTask<bool> IsSelectedAsync(int index, CancellationToken cancellationToken) => node.TryAsync(Interface, "IsChildSelected", [index], cancellationToken);

    /// <summary>Selects nothing.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Whether it was delivered.</returns>
    public ValueTask<bool> ClearAsync(CancellationToken cancellationToken) => node.TryAsync(Interface, "ClearSelection", [], cancellationToken);
}
