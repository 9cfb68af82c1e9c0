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
        Assert.Equal(1, json.GetProperty("byCause").GetProperty("planned wrong").GetInt32());
        var failure = json.GetProperty("failures")[0];
        Assert.Equal("b", failure.GetProperty("id").GetString());
        Assert.Equal("planned wrong", failure.GetProperty("cause").GetString());
        Assert.False(json.TryGetProperty("hearing", out _));
        Assert.False(json.TryGetProperty("simulation", out _));
        Assert.False(json.GetProperty("outcomes").TryGetProperty("refuse", out _));
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

        Assert.Equal(["b"], comparison.Mended);
        Assert.Equal("a", Assert.Single(comparison.Broken).Id);
        Assert.Contains(new MeasureChange("light", 0.5, 0.5), comparison.Tags);
        Assert.Contains(new MeasureChange("task success", 0.5, 0.5), comparison.Measures);
    }

    private static CaseResult Result(string id, bool right, double confidence)
    {
        var tally = new Tally(right ? 1 : 0, 1);
        var source = new PlanCase(new("cases.jsonl", 1), id, CapabilityManifest.Empty, Observation.Empty, []) { Tags = ["light"] };
        return new(source, right)
        {
            Cause = right ? FailureCause.None : FailureCause.PlannedWrong,
            Confidence = confidence,
            PlanMilliseconds = [10],
            Score = new(right, true, tally, tally, tally, tally),
            Outcomes = new(PlanOutcomeKind.Plan, PlanOutcomeKind.Plan),
        };
    }

    private static JsonElement Serialize(EvaluationReport report) => JsonSerializer.SerializeToElement(report, EvaluationJson.Default.EvaluationReport);
}
