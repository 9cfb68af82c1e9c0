namespace LamRobot.Bridge.Service.Evaluation;

/// <summary>Measures the cases of a group, such as those of a tag or a file.</summary>
internal static class GroupMeasures
{
    private const int Digits = 4;

    /// <summary>Measures a group.</summary>
    /// <param name="results">What its cases gave; at least one.</param>
    /// <returns>The measures.</returns>
    public static GroupReport Of(IReadOnlyCollection<CaseResult> results)
    {
        var scores = results.Where(result => result.Score is not null).Select(result => result.Score!).ToArray();
        return new(results.Count, results.Average(result => result.Right ? 1.0 : 0.0).Rounded())
        {
            StepSuccess = Sum(scores, score => score.Steps),
            OperationAccuracy = Sum(scores, score => score.Operations),
            ObjectAccuracy = Sum(scores, score => score.Objects),
            ArgumentAccuracy = Sum(scores, score => score.Arguments),
            StatusAccuracy = Sum(scores, score => default(Tally).With(score.StatusRight)),
        };
    }

    /// <summary>Measures every group.</summary>
    /// <param name="members">What the cases gave, with the group of each; a case may be in several.</param>
    /// <returns>The measures by group.</returns>
    public static SortedDictionary<string, GroupReport> By(IEnumerable<(string Group, CaseResult Result)> members)
    {
        var groups = new SortedDictionary<string, GroupReport>(StringComparer.Ordinal);
        foreach (var group in members.GroupBy(member => member.Group, member => member.Result))
        {
            groups[group.Key] = Of([.. group]);
        }

        return groups;
    }

    /// <summary>Rounds a measure as reports give it.</summary>
    /// <param name="value">The measure.</param>
    /// <returns>The rounded measure.</returns>
    public static double Rounded(this double value) => Math.Round(value, Digits);

    /// <summary>Rounds a measure that may be missing.</summary>
    /// <param name="value">The measure.</param>
    /// <returns>The rounded measure.</returns>
    public static double? Rounded(this double? value) => value?.Rounded();

    private static double? Sum(IEnumerable<PlanScore> scores, Func<PlanScore, Tally> part) =>
        scores.Aggregate(default(Tally), (tally, score) => tally + part(score)).Rate.Rounded();
}
