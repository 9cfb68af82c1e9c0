using LamRobot.Contracts;

namespace LamRobot.Actuators.Desktop;

/// <summary>The place of an element on the screen.</summary>
/// <param name="node">The element.</param>
internal readonly struct AccessibleComponent(AccessibleNode node)
{
    private const string Interface = "Component";
    private const uint OfTheScreen = 0;
    private const uint Anywhere = 6;

    /// <summary>Reads it.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The place, in pixels of the screen; null where it has none.</returns>
    public async ValueTask<ScreenBounds?> GetBoundsAsync(CancellationToken cancellationToken)
    {
        var answer = await node.CallAsync(Interface, "GetExtents", [OfTheScreen], cancellationToken).ConfigureAwait(false);
        var reader = answer.Open("(iiii)");
        var bounds = new ScreenBounds(reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32());
        return bounds.Width > 0 && bounds.Height > 0 ? bounds : null;
    }

    /// <summary>Asks for the keyboard's focus; read the states to know whether it came.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Whether it was delivered.</returns>
    public ValueTask<bool> GrabFocusAsync(CancellationToken cancellationToken) => node.TryAsync(Interface, "GrabFocus", [], cancellationToken);

    /// <summary>Asks to be brought into view.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Whether it was delivered.</returns>
    public ValueTask<bool> ScrollIntoViewAsync(CancellationToken cancellationToken) => node.TryAsync(Interface, "ScrollTo", [Anywhere], cancellationToken);
}
