using System.Globalization;

namespace LamRobot.Benchmarks.Planner;

/// <summary>Says what half, all but five and all but one in a hundred took, in milliseconds, as cells of a table.</summary>
internal static class Percentiles
{
    public static string Describe(IEnumerable<TimeSpan> samples)
    {
        var sorted = samples.Select(sample => sample.TotalMilliseconds).Order().ToArray();
        string At(double share) => sorted[(int)Math.Min(sorted.Length - 1, share * sorted.Length)].ToString("N1", CultureInfo.InvariantCulture);
        return $"{At(0.5)} | {At(0.95)} | {At(0.99)} |";
    }
}
