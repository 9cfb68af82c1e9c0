using System.Runtime.InteropServices;

namespace LamRobot.Planner.Hosting;

/// <summary>The memory that native code takes and gives back.</summary>
internal static class NativeHeap
{
    /// <summary>Gives to the system what loading models took for a moment; glibc keeps it else, and other systems need no telling.</summary>
    public static void Trim()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        try
        {
            _ = MallocTrim(0);
        }
        catch (Exception exception) when (exception is EntryPointNotFoundException or DllNotFoundException)
        {
            // Another C library than glibc: it has no such call, and no such habit.
        }
    }

    [DllImport("libc", EntryPoint = "malloc_trim")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int MallocTrim(nuint keep);
}
