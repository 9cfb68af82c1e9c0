namespace LamRobot.Benchmarks.Vision;

/// <summary>What the figures were measured on.</summary>
internal static class Machine
{
    public static string Name()
    {
        const string Field = "model name";
        var line = File.ReadLines("/proc/cpuinfo").FirstOrDefault(line => line.StartsWith(Field, StringComparison.Ordinal));
        return $"{line?.Split(':', 2)[1].Trim() ?? "unknown processor"}, {Environment.ProcessorCount} cores, Linux";
    }

    public static string Load() => string.Join(", ", File.ReadAllText("/proc/loadavg").Split(' ').Take(3));
}
