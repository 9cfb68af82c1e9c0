using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.Versioning;

namespace LamRobot.Actuators.Desktop;

/// <summary>Asks Windows about processes.</summary>
[SupportedOSPlatform("windows")]
internal static class NativeProcess
{
    /// <summary>Finds which process started another.</summary>
    /// <param name="processId">The other.</param>
    /// <returns>The process's number; 0 when it is not known, or has ended.</returns>
    public static int ParentOf(int processId)
    {
        const uint queryLimited = 0x1000;
        var handle = NativeMethods.OpenProcess(queryLimited, 0, (uint)processId);
        if (handle == 0)
        {
            return 0;
        }

        var information = default(ProcessBasics);
        var status = NativeMethods.NtQueryInformationProcess(handle, 0, ref information, Unsafe.SizeOf<ProcessBasics>(), out _);
        _ = NativeMethods.CloseHandle(handle);
        return status >= 0 && IsOlder((int)information.ParentId, processId) ? (int)information.ParentId : 0;
    }

    // Windows gives the number of a process that has ended to another one: that would be younger than its child.
    private static bool IsOlder(int parentId, int childId)
    {
        try
        {
            using var parent = Process.GetProcessById(parentId);
            using var child = Process.GetProcessById(childId);
            return parent.StartTime <= child.StartTime;
        }
        catch (Exception exception) when (exception is ArgumentException or InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
