namespace LamRobot.Actuators.Desktop;

/// <summary>The rows and columns of an element.</summary>
/// <param name="node">The element.</param>
internal readonly struct AccessibleTable(AccessibleNode node)
{
    private const string Interface = "Table";

    /// <summary>Reads how many rows there are.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The number.</returns>
    public ValueTask<int> GetRowCountAsync(CancellationToken cancellationToken) => node.GetNumberPropertyAsync(Interface, "NRows", cancellationToken);

    /// <summary>Reads how many columns there are.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The number.</returns>
    public ValueTask<int> GetColumnCountAsync(CancellationToken cancellationToken) => node.GetNumberPropertyAsync(Interface, "NColumns", cancellationToken);

    /// <summary>Finds a cell.</summary>
    /// <param name="row">Its row, from 0.</param>
    /// <param name="column">Its column, from 0.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The cell; null where there is none.</returns>
    public async ValueTask<AccessibleNode?> GetCellAsync(int row, int column, CancellationToken cancellationToken)
    {
        var reader = (await node.CallAsync(Interface, "GetAccessibleAt", [row, column], cancellationToken).ConfigureAwait(false)).Open("(so)");
        return node.NodeOf(NodeReference.Read(ref reader));
    }
}
