using LamRobot.Contracts;

namespace LamRobot.Bridge.Service.Evaluation;

/// <summary>Makes a report of what cases gave.</summary>
internal static class ReportBuilder
{
    /// <summary>Makes the report.</summary>
    /// <param name="results">What each case gave, in order.</param>
    /// <param name="planner">The planner's name.</param>
    /// <param name="model">The model, as the sha256 of its files; null when the planner has none.</param>
    /// <param name="seed">Where the chance of cases without a seed came from.</param>
    /// <returns>The report.</returns>
    public static EvaluationReport Build(IReadOnlyList<CaseResult> results, string planner, string? model, int seed)
    {
        var files = new CaseFileNames(results.Select(result => result.Case.Origin.File));
        var whole = results.Count == 0 ? null : GroupMeasures.Of(results);
        return new(results.Count, planner)
        {
            Model = model,
            Seed = seed,
            TaskSuccess = whole?.TaskSuccess,
            StepSuccess = whole?.StepSuccess,
            OperationAccuracy = whole?.OperationAccuracy,
            ObjectAccuracy = whole?.ObjectAccuracy,
            ArgumentAccuracy = whole?.ArgumentAccuracy,
            StatusAccuracy = whole?.StatusAccuracy,
            Steps = BuildSteps(results),
            Outcomes = BuildOutcomes(results),
            LatencyMs = Statistics.Percentiles(results.SelectMany(result => result.PlanMilliseconds).Select(value => value.Rounded())),
            LatencyPerStepMs = BuildStepLatency(results),
            Hearing = BuildHearing(results),
            Calibration = BuildCalibration(results),
            Simulation = BuildSimulation(results),
            Program = BuildProgram(results),
            ByFile = files.Count > 1 ? GroupMeasures.By(results.Select(result => (files.Of(result.Case.Origin.File), result))) : null,
            ByTag = GroupMeasures.By(results.SelectMany(result => result.Case.Tags.Distinct().Select(tag => (tag, result)))),
            ByCause = BuildCauses(results),
            Failures = [.. results.Where(result => !result.Right).Select(result => BuildFailure(result, files))],
        };
    }

    private static double? BuildSteps(IReadOnlyList<CaseResult> results)
    {
        var planned = results.Where(result => result.Steps is not null).ToArray();
        return planned.Length == 0 ? null : planned.Average(result => result.Steps!.Value).Rounded();
    }

    private static double? BuildStepLatency(IReadOnlyList<CaseResult> results)
    {
        var planned = results.Where(result => result.Steps > 0).ToArray();
        return planned.Length == 0 ? null : (planned.Sum(result => result.PlanMilliseconds.Sum()) / planned.Sum(result => result.Steps!.Value)).Rounded();
    }

    private static OutcomeReport? BuildOutcomes(IReadOnlyList<CaseResult> results)
    {
        var judged = results.Where(result => result.Outcomes is not null).ToArray();
        return judged.Length == 0 ? null : new()
        {
            Plan = CountOutcome(judged, PlanOutcomeKind.Plan),
            Clarify = CountOutcome(judged, PlanOutcomeKind.Clarify),
            Refuse = CountOutcome(judged, PlanOutcomeKind.Refuse),
            FalseRefusals = judged.Count(result => IsFalse(result, PlanOutcomeKind.Refuse)),
            FalseClarifications = judged.Count(result => IsFalse(result, PlanOutcomeKind.Clarify)),
        };
    }

    private static OutcomeCount? CountOutcome(CaseResult[] judged, PlanOutcomeKind kind)
    {
        var expected = judged.Where(result => result.Outcomes!.Expected == kind).ToArray();
        return expected.Length == 0 ? null : new(expected.Length, expected.Count(result => result.Right));
    }

    private static bool IsFalse(CaseResult result, PlanOutcomeKind kind) => !result.Right && result.Outcomes!.Given == kind && result.Outcomes.Expected != kind;

    private static HearingReport? BuildHearing(IReadOnlyList<CaseResult> results)
    {
        var heard = results.Where(result => result.Heard is not null).Select(result => result.Heard!).ToArray();
        var sound = heard.Sum(hearing => hearing.AudioSeconds);
        return sound == 0 ? null : new(
            heard.Where(hearing => hearing.Words is not null).Aggregate(default(Tally), (tally, hearing) => tally + hearing.Words!.Value).ErrorRate().Rounded(),
            (heard.Sum(hearing => hearing.ProcessingSeconds) / sound).Rounded());
    }

    // A word tally counts errors among the words that were said.
    private static double? ErrorRate(this Tally words) => words.Rate;

    private static CalibrationReport? BuildCalibration(IReadOnlyList<CaseResult> results)
    {
        var answers = results.Where(result => result.Confidence is not null).Select(result => (result.Confidence!.Value, result.Right)).ToArray();
        return Statistics.Calibration(answers) is { } calibration
            ? new(calibration.ExpectedCalibrationError.Rounded(), calibration.AccuracyAt80Coverage.Rounded())
            : null;
    }

    private static SimulationReport? BuildSimulation(IReadOnlyList<CaseResult> results)
    {
        var runs = results.Where(result => result.Simulated is not null).Select(result => result.Simulated!).ToArray();
        return runs.Length == 0 ? null : new(
            runs.Average(run => run.Steps).Rounded(),
            runs.Average(run => run.SimulatedSeconds).Rounded(),
            runs.Average(run => run.WallSeconds).Rounded(),
            runs.Average(run => run.Replans).Rounded());
    }

    private static ProgramReport? BuildProgram(IReadOnlyList<CaseResult> results)
    {
        var runs = results.Where(result => result.InProgram is { Steps: > 0 }).Select(result => result.InProgram!).ToArray();
        double steps = runs.Sum(run => run.Steps);
        return runs.Length == 0 ? null : new(
            runs.Average(run => run.Steps).Rounded(),
            runs.Average(run => run.Wall.TotalSeconds).Rounded(),
            (runs.Sum(run => run.Own.TotalSeconds) / steps).Rounded(),
            (runs.Sum(run => run.Waited.TotalSeconds) / steps).Rounded());
    }

    private static SortedDictionary<string, int> BuildCauses(IReadOnlyList<CaseResult> results)
    {
        var causes = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var group in results.Where(result => !result.Right).GroupBy(result => result.Cause.InWords()))
        {
            causes[group.Key] = group.Count();
        }

        return causes;
    }

    private static FailureReport BuildFailure(CaseResult result, CaseFileNames files) =>
        new(result.Case.Id, result.Cause.InWords(), result.Command, result.Expected, result.Got, result.Confidence?.Rounded())
        {
            File = files.Count > 1 ? files.Of(result.Case.Origin.File) : null,
        };
}
