using System.Runtime.InteropServices;

namespace LamRobot.Benchmarks.Stop;

/// <summary>Sends a key's signal to another process, as a terminal does.</summary>
internal static class NativeSignals
{
    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    public static extern int Kill(int process, int signal);
}
