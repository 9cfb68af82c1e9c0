namespace LamRobot.Actuators.Desktop;

/// <summary>The number of an element, such as a slider's.</summary>
/// <param name="node">The element.</param>
internal readonly struct AccessibleValue(AccessibleNode node)
{
    private const string Interface = "Value";

    /// <summary>Reads it.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The number.</returns>
    public ValueTask<double> GetAsync(CancellationToken cancellationToken) => ReadAsync("CurrentValue", cancellationToken);

    /// <summary>Reads the least that it can be.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The number.</returns>
    public ValueTask<double> GetMinimumAsync(CancellationToken cancellationToken) => ReadAsync("MinimumValue", cancellationToken);

    /// <summary>Reads the most that it can be.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The number.</returns>
    public ValueTask<double> GetMaximumAsync(CancellationToken cancellationToken) => ReadAsync("MaximumValue", cancellationToken);

    /// <summary>Sets it; read it back to know what came of it.</summary>
    /// <param name="value">The number.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>A task that ends when the program has answered.</returns>
    public ValueTask SetAsync(double value, CancellationToken cancellationToken) => node.SetPropertyAsync(Interface, "CurrentValue", value, cancellationToken);

    private async ValueTask<double> ReadAsync(string property, CancellationToken cancellationToken) =>
        await node.GetPropertyAsync(Interface, property, cancellationToken).ConfigureAwait(false) is double number
            ? number
            : throw new BusProtocolException($"Value.{property} is not a number.");
}
