using Spectre.Console;

namespace LamRobot.Bridge.Service.Evaluation;

/// <summary>Shows reports on the console.</summary>
/// <param name="terminal">Where they are shown.</param>
internal sealed class ReportPrinter(Terminal terminal)
{
    /// <summary>Shows a report.</summary>
    /// <param name="report">The report.</param>
    public void Show(EvaluationReport report)
    {
        var measures = terminal.Table("measure", "value");
        foreach (var (name, value) in Measures(report).Where(measure => measure.Value.Length > 0))
        {
            measures.AddRow(Markup.Escape(name), Markup.Escape(value));
        }

        terminal.Console.Write(measures);
        ShowGroups("file", report.ByFile ?? []);
        ShowGroups("tag", report.ByTag);
        foreach (var (cause, count) in report.ByCause)
        {
            terminal.Line($"{count,5} {cause}");
        }

        foreach (var (kind, count) in report.NotSupported ?? [])
        {
            terminal.Line($"{count,5} skipped: {kind} is not supported yet");
        }
    }

    /// <summary>Shows how two runs differ.</summary>
    /// <param name="comparison">The difference.</param>
    public void Show(ReportComparison comparison)
    {
        var table = terminal.Table("measure, file or tag", "before", "after", "change");
        foreach (var change in comparison.Measures.Concat(comparison.Groups))
        {
            var difference = change.After - change.Before;
            table.AddRow(Markup.Escape(change.Name), Number(change.Before), Number(change.After), difference is { } value ? FormattableString.Invariant($"{value:+0.####;-0.####;0}") : "");
        }

        terminal.Console.Write(table);
        if (!comparison.SameCases)
        {
            terminal.Line($"[yellow]The two runs did not have the same cases: a case may have changed by not being run.[/]");
        }

        terminal.Line($"{comparison.Mended.Count} cases are right now that were wrong:");
        ShowFailures(comparison.Mended, "was");
        terminal.Line($"{comparison.Broken.Count} cases are wrong now that were right:");
        ShowFailures(comparison.Broken, "->");
    }

    private void ShowFailures(IEnumerable<FailureReport> failures, string sign)
    {
        foreach (var failure in failures)
        {
            var name = failure.File is { } file ? $"{file} {failure.Id}" : failure.Id;
            terminal.Line($"  {name} ({failure.Cause}) \"{failure.Command}\" {sign} {failure.Got}");
        }
    }

    private void ShowGroups(string title, SortedDictionary<string, GroupReport> groups)
    {
        if (groups.Count == 0)
        {
            return;
        }

        var table = terminal.Table(title, "cases", "task success", "step success", "operation", "object", "argument", "status");
        foreach (var (name, row) in groups)
        {
            table.AddRow(
                Markup.Escape(name), FormattableString.Invariant($"{row.Cases}"), Percent(row.TaskSuccess), Percent(row.StepSuccess),
                Percent(row.OperationAccuracy), Percent(row.ObjectAccuracy), Percent(row.ArgumentAccuracy), Percent(row.StatusAccuracy));
        }

        terminal.Console.Write(table);
    }

    private static IEnumerable<(string Name, string Value)> Measures(EvaluationReport report) =>
    [
        ("cases", FormattableString.Invariant($"{report.Cases}")),
        ("planner", report.Planner),
        ("model", report.Model ?? ""),
        ("task success", Percent(report.TaskSuccess)),
        ("step success", Percent(report.StepSuccess)),
        ("operation accuracy", Percent(report.OperationAccuracy)),
        ("object accuracy", Percent(report.ObjectAccuracy)),
        ("argument accuracy", Percent(report.ArgumentAccuracy)),
        ("status accuracy", Percent(report.StatusAccuracy)),
        ("steps", Number(report.Steps)),
        ("plans right", Counted(report.Outcomes?.Plan)),
        ("questions right", Counted(report.Outcomes?.Clarify)),
        ("refusals right", Counted(report.Outcomes?.Refuse)),
        ("false refusals / questions", report.Outcomes is { } outcomes ? FormattableString.Invariant($"{outcomes.FalseRefusals} / {outcomes.FalseClarifications}") : ""),
        ("planning p50 / p95 / p99", report.LatencyMs is { } latency ? FormattableString.Invariant($"{latency.P50:0.0} / {latency.P95:0.0} / {latency.P99:0.0} ms") : ""),
        ("planning a step", report.LatencyPerStepMs is { } each ? FormattableString.Invariant($"{each:0.0} ms") : ""),
        ("word error rate", Percent(report.Hearing?.Wer)),
        ("hearing, real-time factor", Number(report.Hearing?.RealTimeFactor)),
        ("calibration error", Number(report.Calibration?.ExpectedCalibrationError)),
        ("accuracy at 80 % coverage", Percent(report.Calibration?.AccuracyAt80Coverage)),
        ("steps / replans a mission", report.Simulation is { } simulation ? FormattableString.Invariant($"{simulation.Steps:0.0} / {simulation.Replans:0.00}") : ""),
        ("seconds a mission; of a step ours / the program's", report.Program is { } program ? FormattableString.Invariant($"{program.Seconds:0.0}; {program.OwnSecondsPerStep:0.000} / {program.ProgramSecondsPerStep:0.000}") : ""),
        ("simulated / wall seconds a mission", report.Simulation is { } run ? FormattableString.Invariant($"{run.SimulatedSeconds:0.0} / {run.WallSeconds:0.000}") : ""),
    ];

    private static string Counted(OutcomeCount? count) => count is null ? "" : FormattableString.Invariant($"{count.Right} of {count.Cases}");

    private static string Percent(double? rate) => rate is { } value ? FormattableString.Invariant($"{value * 100:0.0} %") : "";

    private static string Number(double? value) => value is { } number ? FormattableString.Invariant($"{number:0.####}") : "";
}
