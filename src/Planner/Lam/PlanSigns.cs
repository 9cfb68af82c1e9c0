namespace LamRobot.Planner.Lam;

/// <summary>What the decoder tells of how sure a plan is.</summary>
/// <param name="LogProduct">Sum of the log probabilities of all decisions.</param>
/// <param name="LogSmallest">The smallest of them.</param>
/// <param name="LogMean">Their mean.</param>
/// <param name="Decisions">How many decisions were made.</param>
/// <param name="WordsPerAction">Words of the command for each action.</param>
/// <param name="Refused">Whether the plan ends in a refusal.</param>
public sealed record PlanSigns(double LogProduct, double LogSmallest, double LogMean, int Decisions, double WordsPerAction, bool Refused)
{
    private const double DecisionScale = 10;

    /// <summary>The signs as numbers of about the same size, in the order of the calibration's weights.</summary>
    public IReadOnlyList<double> Values => [LogProduct, LogSmallest, LogMean, Decisions / DecisionScale, WordsPerAction / DecisionScale, Refused ? 1 : 0];

    /// <summary>The probability of the whole without a calibration.</summary>
    public double Product => Math.Exp(LogProduct);

    internal static PlanSigns Of(IReadOnlyList<Decision> decisions, int words)
    {
        var logs = decisions.Select(decision => decision.LogProbability).ToArray();
        var actions = decisions.Count(decision => decision is { Parameter: null, Action: not null });
        return new(
            logs.Sum(),
            logs.Min(),
            logs.Average(),
            decisions.Count,
            (double)words / Math.Max(1, actions),
            decisions[^1].Row == Grounding.SpecialRow.Refuse);
    }
}
