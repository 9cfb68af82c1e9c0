using System.Globalization;

namespace LamRobot.Actuators.Desktop;

/// <summary>Says which process started which, as the kernel tells.</summary>
internal static class ProcessAncestry
{
    private const int Deepest = 16;

    /// <summary>Whether a process is another, or was started by it.</summary>
    /// <param name="processId">The process.</param>
    /// <param name="ancestors">The others.</param>
    /// <returns>True when it is, or was.</returns>
    public static bool IsWithin(int processId, IReadOnlySet<int> ancestors)
    {
        for (var depth = 0; depth < Deepest && processId > 1; depth++)
        {
            if (ancestors.Contains(processId))
            {
                return true;
            }

            processId = OperatingSystem.IsWindows() ? NativeProcess.ParentOf(processId) : ParentOf(processId);
        }

        return false;
    }

    private static int ParentOf(int processId)
    {
        const string key = "PPid:";
        try
        {
            var line = File.ReadLines($"/proc/{processId}/status").FirstOrDefault(line => line.StartsWith(key, StringComparison.Ordinal));
            return line is null ? 0 : int.Parse(line.AsSpan(key.Length), NumberStyles.Integer | NumberStyles.AllowLeadingWhite, CultureInfo.InvariantCulture);
        }
        catch (IOException)
        {
            // It has ended meanwhile.
            return 0;
        }
    }
}
