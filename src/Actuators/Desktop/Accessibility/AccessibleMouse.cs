namespace LamRobot.Actuators.Desktop;

/// <summary>The mouse, moved and pressed as a hand would, by the registry of the accessibility bus.</summary>
/// <param name="connection">The connection to the bus.</param>
internal sealed class AccessibleMouse(BusConnection connection)
{
    /// <summary>Moves it, or presses or lets go of a button.</summary>
    /// <param name="x">Column of the screen, in pixels.</param>
    /// <param name="y">Row of the screen, in pixels.</param>
    /// <param name="deed">What.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>A task that ends when the display was told.</returns>
    public async ValueTask DoAsync(int x, int y, MouseDeed deed, CancellationToken cancellationToken)
    {
        var name = deed switch
        {
            MouseDeed.Move => "abs",
            MouseDeed.Press => "b1p",
            MouseDeed.Release => "b1r",
            MouseDeed.Click => "b1c",
            MouseDeed.DoubleClick => "b1d",
            _ => throw new ArgumentOutOfRangeException(nameof(deed), deed, "Not a deed of a mouse."),
        };
        await connection.CallAsync(AccessibleKeyboard.ControllerCall("GenerateMouseEvent", x, y, name), cancellationToken).ConfigureAwait(false);
    }
}
