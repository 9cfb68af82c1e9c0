using System.Text.Json;

namespace LamRobot.Bridge.Service.Tests;

public sealed class ReportTests
{
    [Fact]
    public void A_report_has_the_fields_of_the_format_and_leaves_out_what_was_not_measured()
    {
        var json = Serialize(ReportBuilder.Build([Result("a", right: true, 0.9), Result("b", right: false, 0.2)], "rules", "abc", 7));

        Assert.Equal(2, json.GetProperty("cases").GetInt32());
        Assert.Equal("rules", json.GetProperty("planner").GetString());
        Assert.Equal("abc", json.GetProperty("model").GetString());
        Assert.Equal(7, json.GetProperty("seed").GetInt32());
        Assert.Equal(0.5, json.GetProperty("taskSuccess").GetDouble());
        Assert.Equal(0.5, json.GetProperty("stepSuccess").GetDouble());
        Assert.Equal(1, json.GetProperty("statusAccuracy").GetDouble());
        Assert.Equal(1, json.GetProperty("outcomes").GetProperty("plan").GetProperty("right").GetInt32());
        Assert.Equal(0, json.GetProperty("outcomes").GetProperty("falseRefusals").GetInt32());
        Assert.Equal(10, json.GetProperty("latencyMs").GetProperty("p95").GetDouble());
        Assert.Equal(0.15, json.GetProperty("calibration").GetProperty("expectedCalibrationError").GetDouble(), 6);
        Assert.Equal(0.5, json.GetProperty("byTag").GetProperty("light").GetProperty("taskSuccess").GetDouble());
        Assert.Equal(0.5, json.GetProperty("byTag").GetProperty("light").GetProperty("operationAccuracy").GetDouble());
        Assert.Equal(2, json.GetProperty("steps").GetDouble());
        Assert.Equal(5, json.GetProperty("latencyPerStepMs").GetDouble());
        Assert.Equal(0.5, json.GetProperty("calibration").GetProperty("accuracyAt80Coverage").GetDouble());
        Assert.Equal(1, json.GetProperty("byCause").GetProperty("planned wrong").GetInt32());
        var failure = json.GetProperty("failures")[0];
        Assert.Equal("b", failure.GetProperty("id").GetString());
        Assert.Equal("planned wrong", failure.GetProperty("cause").GetString());
        Assert.Equal(0.2, failure.GetProperty("confidence").GetDouble());
        Assert.False(failure.TryGetProperty("file", out _));
        Assert.False(json.TryGetProperty("byFile", out _));
        Assert.False(json.TryGetProperty("hearing", out _));
        Assert.False(json.TryGetProperty("simulation", out _));
        Assert.False(json.GetProperty("outcomes").TryGetProperty("refuse", out _));
    }

    [Fact]
    public void Questions_and_refusals_are_counted_where_they_are_due_and_where_they_are_not()
    {
        CaseResult[] results =
        [
            Outcome("a", PlanOutcomeKind.Plan, PlanOutcomeKind.Refuse),
            Outcome("b", PlanOutcomeKind.Plan, PlanOutcomeKind.Clarify),
            Outcome("c", PlanOutcomeKind.Clarify, PlanOutcomeKind.Clarify),
            Outcome("d", PlanOutcomeKind.Clarify, PlanOutcomeKind.Plan),
            Outcome("e", PlanOutcomeKind.Refuse, PlanOutcomeKind.Clarify),
        ];

        var outcomes = ReportBuilder.Build(results, "rules", null, 1).Outcomes!;

        Assert.Equal((new OutcomeCount(2, 0), new OutcomeCount(2, 1), new OutcomeCount(1, 0)), (outcomes.Plan!, outcomes.Clarify!, outcomes.Refuse!));
        Assert.Equal((1, 2), (outcomes.FalseRefusals, outcomes.FalseClarifications));
    }

    [Fact]
    public void A_question_that_is_accepted_instead_of_a_plan_is_no_false_one()
    {
        var accepted = Outcome("a", PlanOutcomeKind.Plan, PlanOutcomeKind.Clarify) with { Right = true };

        Assert.Equal(0, ReportBuilder.Build([accepted], "rules", null, 1).Outcomes!.FalseClarifications);
    }

    [Fact]
    public void Several_files_are_measured_each_by_itself_and_together()
    {
        var report = ReportBuilder.Build([From("one.jsonl", "a", right: true), From("one.jsonl", "b", right: false), From("two.jsonl", "a", right: false)], "rules", null, 1);

        Assert.Equal((2, 0.5), (report.ByFile!["one.jsonl"].Cases, report.ByFile["one.jsonl"].TaskSuccess));
        Assert.Equal((1, 0), (report.ByFile["two.jsonl"].Cases, report.ByFile["two.jsonl"].OperationAccuracy));
        Assert.Equal(0.3333, report.TaskSuccess);
        Assert.Equal(["one.jsonl", "two.jsonl"], report.Failures.Select(failure => failure.File));
    }

    [Fact]
    public void Files_of_one_name_are_told_apart_by_their_paths()
    {
        var report = ReportBuilder.Build([From("x/dev.jsonl", "a", right: true), From("y/dev.jsonl", "a", right: true)], "rules", null, 1);

        Assert.Equal(["x/dev.jsonl", "y/dev.jsonl"], report.ByFile!.Keys);
    }

    [Fact]
    public void Hearing_is_measured_over_the_words_that_the_cases_give()
    {
        CaseResult[] results =
        [
            Result("a", right: true, 1) with { Heard = new("go left", 2, 0.2, new Tally(1, 4)) },
            Result("b", right: true, 1) with { Heard = new("go right", 2, 0.4, null) },
        ];

        var report = ReportBuilder.Build(results, "rules", null, 1);

        Assert.Equal(new HearingReport(0.25, 0.15), report.Hearing);
    }

    [Fact]
    public void Percentiles_are_taken_by_nearest_rank() =>
        Assert.Equal(new LatencyReport(50, 95, 99), Statistics.Percentiles(Enumerable.Range(1, 100).Select(value => (double)value)));

    [Fact]
    public void Accuracy_at_80_coverage_leaves_the_least_sure_out()
    {
        var calibration = Statistics.Calibration([(0.9, true), (0.8, true), (0.7, true), (0.6, true), (0.1, false)]);

        Assert.Equal(1, calibration!.AccuracyAt80Coverage);
    }

    [Fact]
    public void A_comparison_names_the_cases_that_changed()
    {
        var before = ReportBuilder.Build([Result("a", right: true, 1), Result("b", right: false, 1)], "rules", null, 1);
        var after = ReportBuilder.Build([Result("a", right: false, 1), Result("b", right: true, 1)], "lam", null, 1);

        var comparison = ReportComparison.Of(before, after);

        Assert.Equal("b", Assert.Single(comparison.Mended).Id);
        Assert.Equal("a", Assert.Single(comparison.Broken).Id);
        Assert.Contains(new MeasureChange("light", 0.5, 0.5), comparison.Groups);
        Assert.Contains(new MeasureChange("task success", 0.5, 0.5), comparison.Measures);
        Assert.Contains(new MeasureChange("accuracy at 80 % coverage", 0.5, 0.5), comparison.Measures);
        Assert.True(comparison.SameCases);
    }

    [Fact]
    public void A_comparison_keeps_cases_of_the_same_id_in_two_files_apart()
    {
        var before = ReportBuilder.Build([From("one.jsonl", "a", right: true), From("two.jsonl", "a", right: false)], "rules", null, 1);
        var after = ReportBuilder.Build([From("one.jsonl", "a", right: false), From("two.jsonl", "a", right: true)], "lam", null, 1);

        var comparison = ReportComparison.Of(before, after);

        Assert.Equal("two.jsonl", Assert.Single(comparison.Mended).File);
        Assert.Equal("one.jsonl", Assert.Single(comparison.Broken).File);
        Assert.Contains(new MeasureChange("one.jsonl", 1, 0), comparison.Groups);
    }

    [Theory]
    [InlineData("aa", "aa", true)]
    [InlineData("aa", "bb", false)]
    [InlineData("aa", null, true)]
    public void A_comparison_says_that_the_cases_are_not_the_same(string before, string? after, bool same)
    {
        EvaluationReport Run(string? sum) => new(1, "rules") { CaseFiles = sum is null ? null : new(StringComparer.Ordinal) { ["dev.jsonl"] = sum } };

        Assert.Equal(same, ReportComparison.Of(Run(before), Run(after)).SameCases);
        Assert.False(ReportComparison.Of(Run(before), new(2, "rules")).SameCases);
    }

    private static CaseResult From(string file, string id, bool right)
    {
        var result = Result(id, right, 1);
        return result with { Case = result.Case with { Origin = new(file, 1) } };
    }

    private static CaseResult Outcome(string id, PlanOutcomeKind expected, PlanOutcomeKind given) =>
        Result(id, expected == given, 1) with { Outcomes = new(expected, given) };

    private static CaseResult Result(string id, bool right, double confidence)
    {
        var tally = new Tally(right ? 1 : 0, 1);
        var source = new PlanCase(new("cases.jsonl", 1), id, CapabilityManifest.Empty, Observation.Empty, []) { Tags = ["light"] };
        return new(source, right)
        {
            Cause = right ? FailureCause.None : FailureCause.PlannedWrong,
            Confidence = confidence,
            Steps = 2,
            PlanMilliseconds = [10],
            Score = new(right, true, tally, tally, tally, tally),
            Outcomes = new(PlanOutcomeKind.Plan, PlanOutcomeKind.Plan),
        };
    }

    private static JsonElement Serialize(EvaluationReport report) => JsonSerializer.SerializeToElement(report, EvaluationJson.Default.EvaluationReport);
}
