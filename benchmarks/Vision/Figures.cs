using System.Globalization;

namespace LamRobot.Benchmarks.Vision;

/// <summary>Numbers that were measured, in order.</summary>
internal sealed class Figures
{
    private readonly List<double> values = [];

    public int Count => values.Count;

    public double Median => At(0.5);

    public void Add(double value) => values.Add(value);

    public double At(double share) => values.Count == 0 ? double.NaN : values.Order().ElementAt((int)Math.Min(values.Count - 1, share * values.Count));

    public string Show(string format = "0.00") => $"{At(0.5).ToString(format, CultureInfo.InvariantCulture)} | {At(0.95).ToString(format, CultureInfo.InvariantCulture)}";
}
