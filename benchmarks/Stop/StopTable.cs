using System.Globalization;

namespace LamRobot.Benchmarks.Stop;

/// <summary>Writes times as a table in Markdown.</summary>
internal static class StopTable
{
    public static string Head(string what) => $"| {what} | runs | p50 ms | p95 ms | p99 ms | max ms |\n| --- | ---: | ---: | ---: | ---: | ---: |";

    public static string Row(string what, IEnumerable<TimeSpan> samples)
    {
        var sorted = samples.Select(sample => sample.TotalMilliseconds).Order().ToArray();
        string At(double share) => sorted[(int)Math.Min(sorted.Length - 1, share * sorted.Length)].ToString("N0", CultureInfo.InvariantCulture);
        return $"| {what} | {sorted.Length} | {At(0.5)} | {At(0.95)} | {At(0.99)} | {At(1)} |";
    }
}
