using System.Runtime.InteropServices;

namespace LamRobot.Actuators.Desktop;

/// <summary>What the kernel says of a process: PROCESS_BASIC_INFORMATION.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct ProcessBasics
{
    public nint ExitStatus;
    public nint Environment;
    public nint Affinity;
    public nint Priority;
    public nint Id;
    public nint ParentId;
}
