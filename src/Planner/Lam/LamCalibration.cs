namespace LamRobot.Planner.Lam;

/// <summary>A logistic fit of "the whole plan is right" on what the decoder tells of a plan.</summary>
/// <param name="Bias">The constant.</param>
/// <param name="Weights">One for each of <see cref="PlanSigns"/>, in its order.</param>
/// <remarks>Source: Platt, "Probabilistic outputs for support vector machines", 1999, applied to several signs.</remarks>
public sealed record LamCalibration(double Bias, IReadOnlyList<double> Weights)
{
    /// <summary>Turns signs into a probability.</summary>
    /// <param name="signs">What the decoder tells.</param>
    /// <returns>0..1.</returns>
    /// <exception cref="ArgumentException">There are more or fewer weights than signs.</exception>
    public double Confidence(PlanSigns signs)
    {
        ArgumentNullException.ThrowIfNull(signs);
        var values = signs.Values;
        if (values.Count != Weights.Count)
        {
            throw new ArgumentException($"{values.Count} signs need as many weights, not {Weights.Count}.", nameof(signs));
        }

        var sum = Bias;
        for (var i = 0; i < values.Count; i++)
        {
            sum += Weights[i] * values[i];
        }

        return 1 / (1 + Math.Exp(-sum));
    }
}
