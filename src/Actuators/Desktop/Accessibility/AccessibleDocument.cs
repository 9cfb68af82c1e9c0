namespace LamRobot.Actuators.Desktop;

/// <summary>The document that an element shows.</summary>
/// <param name="node">The element.</param>
internal readonly struct AccessibleDocument(AccessibleNode node)
{
    private const string Interface = "Document";

    /// <summary>Reads what the program says of it, such as <c>page-number</c>.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The attributes, by name.</returns>
    public async ValueTask<IReadOnlyDictionary<string, string>> GetAttributesAsync(CancellationToken cancellationToken)
    {
        var reader = (await node.CallAsync(Interface, "GetAttributes", [], cancellationToken).ConfigureAwait(false)).Open("a{ss}");
        return BusDictionary.Read(ref reader);
    }
}
