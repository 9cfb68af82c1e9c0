namespace LamRobot.Bridge.Service.Evaluation;

/// <summary>How two runs of the same cases differ.</summary>
/// <param name="Measures">The measures that both have, before and after.</param>
/// <param name="Tags">Task success by tag, before and after; null where a run has no such tag.</param>
/// <param name="Mended">Ids that failed before and do not fail now.</param>
/// <param name="Broken">Failures that were none before.</param>
internal sealed record ReportComparison(
    IReadOnlyList<MeasureChange> Measures, IReadOnlyList<MeasureChange> Tags, IReadOnlyList<string> Mended, IReadOnlyList<FailureReport> Broken)
{
    /// <summary>Compares two reports.</summary>
    /// <param name="before">The earlier run.</param>
    /// <param name="after">The later run.</param>
    /// <returns>What is different.</returns>
    public static ReportComparison Of(EvaluationReport before, EvaluationReport after)
    {
        var failedBefore = before.Failures.Select(failure => failure.Id).ToHashSet(StringComparer.Ordinal);
        var failedAfter = after.Failures.Select(failure => failure.Id).ToHashSet(StringComparer.Ordinal);
        var tags = before.ByTag.Keys.Union(after.ByTag.Keys).Order(StringComparer.Ordinal)
            .Select(tag => new MeasureChange(tag, before.ByTag.GetValueOrDefault(tag)?.TaskSuccess, after.ByTag.GetValueOrDefault(tag)?.TaskSuccess));
        return new(
            [.. Measure(before).Zip(Measure(after), (left, right) => new MeasureChange(left.Name, left.Value, right.Value)).Where(change => change.Before is not null || change.After is not null)],
            [.. tags],
            [.. before.Failures.Select(failure => failure.Id).Where(id => !failedAfter.Contains(id))],
            [.. after.Failures.Where(failure => !failedBefore.Contains(failure.Id))]);
    }

    private static IEnumerable<(string Name, double? Value)> Measure(EvaluationReport report) =>
    [
        ("cases", report.Cases),
        ("task success", report.TaskSuccess),
        ("step success", report.StepSuccess),
        ("operation accuracy", report.OperationAccuracy),
        ("object accuracy", report.ObjectAccuracy),
        ("argument accuracy", report.ArgumentAccuracy),
        ("status accuracy", report.StatusAccuracy),
        ("latency p95 ms", report.LatencyMs?.P95),
        ("word error rate", report.Hearing?.Wer),
        ("expected calibration error", report.Calibration?.ExpectedCalibrationError),
    ];
}
