using System.Runtime.CompilerServices;
using System.Runtime.Versioning;
using LamRobot.Contracts;

namespace LamRobot.Actuators.Desktop;

/// <summary>Keyboard and mouse, as a hand would use them.</summary>
/// <remarks>What is sent arrives a moment later, and not at all in a program with higher rights: whoever sends looks afterwards.</remarks>
[SupportedOSPlatform("windows")]
internal static class WindowsInput
{
    private const uint Move = 0x8001;
    private const uint AllScreens = 0x4000;
    private const uint Down = 2;
    private const uint Up = 4;

    /// <summary>Sends events.</summary>
    /// <param name="events">The events.</param>
    /// <exception cref="StepFailedException">Windows did not take all of them.</exception>
    public static void Send(IReadOnlyList<InputEvent> events)
    {
        var taken = NativeMethods.SendInput((uint)events.Count, [.. events], Unsafe.SizeOf<InputEvent>());
        if (taken != events.Count)
        {
            throw StepFailedException.Failure(ResultCode.DeviceRejected, $"Windows took {taken} of {events.Count} keys or moves: another program blocks them.");
        }
    }

    /// <summary>Moves the mouse, and presses or lets go of its button.</summary>
    /// <param name="x">Column, in pixels of all screens.</param>
    /// <param name="y">Row.</param>
    /// <param name="deed">What.</param>
    public static void Point(int x, int y, MouseDeed deed)
    {
        var (column, row) = Screens().Place(x, y);
        var move = InputEvent.Mouse(column, row, Move | AllScreens);
        var (down, up) = (InputEvent.Mouse(0, 0, Down), InputEvent.Mouse(0, 0, Up));
        Send(deed switch
        {
            MouseDeed.Move => [move],
            MouseDeed.Press => [move, down],
            MouseDeed.Release => [move, up],
            MouseDeed.Click => [move, down, up],
            MouseDeed.DoubleClick => [move, down, up, down, up],
            _ => throw new ArgumentOutOfRangeException(nameof(deed), deed, "Not a deed of a mouse."),
        });
    }

    private static VirtualScreen Screens()
    {
        const int left = 76;
        return new(NativeMethods.GetSystemMetrics(left), NativeMethods.GetSystemMetrics(left + 1), NativeMethods.GetSystemMetrics(left + 2), NativeMethods.GetSystemMetrics(left + 3));
    }
}
