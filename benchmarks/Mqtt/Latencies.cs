using System.Globalization;

namespace LamRobot.Benchmarks.Mqtt;

/// <summary>How long something took, many times.</summary>
internal sealed class Latencies(IEnumerable<TimeSpan> samples)
{
    private readonly double[] sorted = [.. samples.Select(sample => sample.TotalMicroseconds).Order()];

    public double Median => At(0.5);

    public string Row(string name) => string.Create(CultureInfo.InvariantCulture, $"| {name} | {sorted.Length} | {Median:N0} | {At(0.95):N0} | {At(0.99):N0} |");

    private double At(double share) => sorted[(int)Math.Min(sorted.Length - 1, share * sorted.Length)];
}
