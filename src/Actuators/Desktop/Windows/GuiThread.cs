using System.Runtime.InteropServices;

namespace LamRobot.Actuators.Desktop;

/// <summary>What a thread with windows is at: GUITHREADINFO.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct GuiThread
{
    public int Size;
    public uint Flags;
    public nint Active;
    public nint Focus;
    public nint Capture;
    public nint MenuOwner;
    public nint MoveSize;
    public nint Caret;
    public NativeRectangle CaretPlace;
}
