using System.Runtime.InteropServices;

namespace LamRobot.Actuators.Desktop;

/// <summary>A place on the screen, as Windows passes it.</summary>
/// <param name="X">Column, in pixels.</param>
/// <param name="Y">Row, in pixels.</param>
[StructLayout(LayoutKind.Sequential)]
internal readonly record struct NativePoint(int X, int Y);
