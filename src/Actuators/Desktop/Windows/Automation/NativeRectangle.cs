using System.Runtime.InteropServices;
using LamRobot.Contracts;

namespace LamRobot.Actuators.Desktop;

/// <summary>A part of the screen, as Windows passes it.</summary>
/// <param name="Left">First column.</param>
/// <param name="Top">First row.</param>
/// <param name="Right">The column after the last.</param>
/// <param name="Bottom">The row after the last.</param>
[StructLayout(LayoutKind.Sequential)]
internal readonly record struct NativeRectangle(int Left, int Top, int Right, int Bottom)
{
    /// <summary>It as the contracts have it.</summary>
    /// <returns>The bounds; null where nothing is to be seen.</returns>
    public ScreenBounds? ToBounds() => Right > Left && Bottom > Top ? new ScreenBounds(Left, Top, Right - Left, Bottom - Top) : null;
}
