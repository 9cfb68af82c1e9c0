namespace LamRobot.Bridge.Service.Evaluation;

/// <summary>The numbers that a report takes from many cases.</summary>
internal static class Statistics
{
    private const int Bins = 10;
    private const double Coverage = 0.8;

    /// <summary>Reads percentiles by nearest rank.</summary>
    /// <param name="values">The values.</param>
    /// <returns>The percentiles; null when there is no value.</returns>
    public static LatencyReport? Percentiles(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted.Length == 0 ? null : new(At(sorted, 0.50), At(sorted, 0.95), At(sorted, 0.99));
    }

    /// <summary>Compares confidence with what was right.</summary>
    /// <param name="answers">The confidence of each case, 0..1, and whether it was right.</param>
    /// <returns>The calibration; null when there is no case.</returns>
    public static CalibrationReport? Calibration(IReadOnlyList<(double Confidence, bool Right)> answers)
    {
        if (answers.Count == 0)
        {
            return null;
        }

        var error = answers
            .GroupBy(answer => Math.Clamp((int)(answer.Confidence * Bins), 0, Bins - 1))
            .Sum(bin => Math.Abs(bin.Average(answer => answer.Confidence) - bin.Average(Share)) * bin.Count() / answers.Count);
        var surest = answers.OrderByDescending(answer => answer.Confidence).Take((int)Math.Ceiling(answers.Count * Coverage));
        return new(error, surest.Average(Share));
    }

    private static double At(double[] sorted, double share) => sorted[Math.Clamp((int)Math.Ceiling(share * sorted.Length) - 1, 0, sorted.Length - 1)];

    private static double Share((double Confidence, bool Right) answer) => answer.Right ? 1 : 0;
}
