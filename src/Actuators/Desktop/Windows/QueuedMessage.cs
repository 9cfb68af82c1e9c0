using System.Runtime.InteropServices;

namespace LamRobot.Actuators.Desktop;

/// <summary>A message in a thread's queue: MSG.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct QueuedMessage
{
    public nint Window;
    public uint Message;
    public nint First;
    public nint Second;
    public uint Time;
    public NativePoint Place;
}
