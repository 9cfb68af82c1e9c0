using System.Globalization;

namespace LamRobot.Benchmarks.Dispatch;

/// <summary>Says what half and what all but one in a hundred took.</summary>
internal static class Percentiles
{
    public static string Describe(string name, IEnumerable<TimeSpan> samples)
    {
        var sorted = samples.Select(sample => sample.TotalMicroseconds).Order().ToArray();
        string At(double share) => sorted[(int)Math.Min(sorted.Length - 1, share * sorted.Length)].ToString("N0", CultureInfo.InvariantCulture);
        return $"| {name} | {sorted.Length} | {At(0.5)} | {At(0.99)} | {At(1)} |";
    }
}
