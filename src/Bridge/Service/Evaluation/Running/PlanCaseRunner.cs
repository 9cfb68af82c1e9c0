using LamRobot.Contracts;

namespace LamRobot.Bridge.Service.Evaluation;

/// <summary>Runs plan cases: plans once and compares.</summary>
/// <param name="planner">The planner that is judged.</param>
/// <param name="time">Measures how long planning takes.</param>
internal sealed class PlanCaseRunner(IPlanner planner, TimeProvider time) : ICaseRunner<PlanCase>
{
    /// <inheritdoc />
    public async ValueTask<CaseResult> RunAsync(PlanCase evaluationCase, CommandHearing? heard, CancellationToken cancellationToken)
    {
        var command = heard?.Text ?? evaluationCase.Command!;
        var started = time.GetTimestamp();
        var outcome = await planner.PlanAsync(new(command, evaluationCase.Manifest, evaluationCase.Observation), cancellationToken);
        var elapsed = time.GetElapsedTime(started);
        var score = PlanMatcher.Match(outcome, evaluationCase.Expected, evaluationCase.Manifest);
        return new(evaluationCase, score.TaskRight)
        {
            Cause = score.TaskRight ? FailureCause.None : CauseOf(score, heard),
            Command = command,
            Expected = string.Join(" | ", evaluationCase.Expected),
            Got = StepWords.Of(outcome),
            Confidence = outcome.Confidence,
            Steps = outcome.Kind == PlanOutcomeKind.Plan ? outcome.Plan.Steps.Count : null,
            PlanMilliseconds = [elapsed.TotalMilliseconds],
            Score = score,
            Outcomes = new(evaluationCase.Expected[0].Outcome, outcome.Kind),
            Heard = heard,
        };
    }

    private static FailureCause CauseOf(PlanScore score, CommandHearing? heard)
    {
        if (heard is { Text.Length: 0 } or { Words.Right: > 0 })
        {
            return FailureCause.HeardWrong;
        }

        var sameActions = score.StatusRight && score.Operations.Total > 0 && score.Operations.Right == score.Operations.Total;
        return sameActions ? FailureCause.GroundedWrong : FailureCause.PlannedWrong;
    }
}
