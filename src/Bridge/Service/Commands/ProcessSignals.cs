using System.Diagnostics;
using System.Runtime.InteropServices;

namespace LamRobot.Bridge.Service;

/// <summary>Asks other processes to end.</summary>
internal static class ProcessSignals
{
    private const int SigInt = 2;

    /// <summary>Interrupts a process, as Ctrl-C does; where there are no signals, the console has told it already.</summary>
    /// <param name="process">The process.</param>
    public static void Interrupt(Process process)
    {
        if (!OperatingSystem.IsWindows() && !process.HasExited)
        {
            // It may end in between: then there is nobody to tell.
            _ = Kill(process.Id, SigInt);
        }
    }

    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Kill(int process, int signal);
}
