namespace LamRobot.Bridge.Service.Evaluation;

/// <summary>How two runs of the same cases differ.</summary>
/// <param name="Measures">The measures that both have, before and after.</param>
/// <param name="Groups">Task success by file and tag, before and after; null where a run has no such group.</param>
/// <param name="Mended">Failures of before that are none now.</param>
/// <param name="Broken">Failures that were none before.</param>
/// <param name="SameCases">Whether both runs had the same cases, as far as the reports tell; else a case may have changed by not being run.</param>
internal sealed record ReportComparison(
    IReadOnlyList<MeasureChange> Measures, IReadOnlyList<MeasureChange> Groups, IReadOnlyList<FailureReport> Mended, IReadOnlyList<FailureReport> Broken, bool SameCases)
{
    /// <summary>Compares two reports.</summary>
    /// <param name="before">The earlier run.</param>
    /// <param name="after">The later run.</param>
    /// <returns>What is different.</returns>
    public static ReportComparison Of(EvaluationReport before, EvaluationReport after)
    {
        var failedBefore = before.Failures.Select(KeyOf).ToHashSet();
        var failedAfter = after.Failures.Select(KeyOf).ToHashSet();
        return new(
            [.. Measure(before).Zip(Measure(after), (left, right) => new MeasureChange(left.Name, left.Value, right.Value)).Where(change => change.Before is not null || change.After is not null)],
            [.. ChangesOf(before.ByFile ?? [], after.ByFile ?? []), .. ChangesOf(before.ByTag, after.ByTag)],
            [.. before.Failures.Where(failure => !failedAfter.Contains(KeyOf(failure)))],
            [.. after.Failures.Where(failure => !failedBefore.Contains(KeyOf(failure)))],
            before.Cases == after.Cases && SameFiles(before.CaseFiles, after.CaseFiles));
    }

    private static (string? File, string Id) KeyOf(FailureReport failure) => (failure.File, failure.Id);

    private static IEnumerable<MeasureChange> ChangesOf(SortedDictionary<string, GroupReport> before, SortedDictionary<string, GroupReport> after) =>
        before.Keys.Union(after.Keys).Order(StringComparer.Ordinal)
            .Select(name => new MeasureChange(name, before.GetValueOrDefault(name)?.TaskSuccess, after.GetValueOrDefault(name)?.TaskSuccess));

    // A report of before the files were noted cannot tell.
    private static bool SameFiles(SortedDictionary<string, string>? before, SortedDictionary<string, string>? after) =>
        before is null || after is null || before.SequenceEqual(after);

    private static IEnumerable<(string Name, double? Value)> Measure(EvaluationReport report) =>
    [
        ("cases", report.Cases),
        ("task success", report.TaskSuccess),
        ("step success", report.StepSuccess),
        ("operation accuracy", report.OperationAccuracy),
        ("object accuracy", report.ObjectAccuracy),
        ("argument accuracy", report.ArgumentAccuracy),
        ("status accuracy", report.StatusAccuracy),
        ("steps", report.Steps),
        ("plans right", Share(report.Outcomes?.Plan)),
        ("questions right", Share(report.Outcomes?.Clarify)),
        ("refusals right", Share(report.Outcomes?.Refuse)),
        ("false refusals", report.Outcomes?.FalseRefusals),
        ("false questions", report.Outcomes?.FalseClarifications),
        ("latency p50 ms", report.LatencyMs?.P50),
        ("latency p95 ms", report.LatencyMs?.P95),
        ("latency p99 ms", report.LatencyMs?.P99),
        ("word error rate", report.Hearing?.Wer),
        ("expected calibration error", report.Calibration?.ExpectedCalibrationError),
        ("accuracy at 80 % coverage", report.Calibration?.AccuracyAt80Coverage),
    ];

    private static double? Share(OutcomeCount? count) => count is null ? null : ((double)count.Right / count.Cases).Rounded();
}
