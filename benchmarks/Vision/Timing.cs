using System.Diagnostics;

namespace LamRobot.Benchmarks.Vision;

/// <summary>Times work on one thread.</summary>
internal static class Timing
{
    /// <summary>Milliseconds on the clock.</summary>
    public static (T Result, double Milliseconds) Of<T>(Func<T> work)
    {
        var began = Stopwatch.GetTimestamp();
        var result = work();
        return (result, Stopwatch.GetElapsedTime(began).TotalMilliseconds);
    }
}
