namespace LamRobot.Actuators.Desktop;

/// <summary>All screens of a machine as one, on which the mouse is placed.</summary>
/// <param name="Left">First column, in pixels; negative where a screen lies left of the main one.</param>
/// <param name="Top">First row.</param>
/// <param name="Width">Columns.</param>
/// <param name="Height">Rows.</param>
internal readonly record struct VirtualScreen(int Left, int Top, int Width, int Height)
{
    private const int Whole = 65536;

    /// <summary>A pixel as the mouse is told of it: in parts of 65536 of all screens, at the pixel's middle.</summary>
    /// <param name="x">Column.</param>
    /// <param name="y">Row.</param>
    /// <returns>The place.</returns>
    /// <remarks>Source: MOUSEINPUT of winuser.h with MOUSEEVENTF_VIRTUALDESK.</remarks>
    public (int X, int Y) Place(int x, int y) => (Part(x - Left, Width), Part(y - Top, Height));

    private static int Part(int pixel, int pixels) => (int)((((2L * Math.Clamp(pixel, 0, pixels - 1)) + 1) * Whole) / (2L * pixels));
}
