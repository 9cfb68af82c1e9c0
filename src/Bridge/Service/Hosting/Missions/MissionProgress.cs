using LamRobot.Actuators;
using LamRobot.Contracts;

namespace LamRobot.Bridge.Service;

/// <summary>Says what an event changes in what is shown of a mission.</summary>
internal static class MissionProgress
{
    /// <summary>Begins with a mission's first event.</summary>
    /// <param name="begun">The event.</param>
    /// <returns>The mission after it.</returns>
    public static MissionView Begin(MissionBegun begun) => new(begun.MissionId, begun.Command, MissionState.Running, begun.Time) { Spoken = begun.Heard is not null };

    /// <summary>Follows an event.</summary>
    /// <param name="mission">The mission before it.</param>
    /// <param name="missionEvent">The event.</param>
    /// <returns>The mission after it.</returns>
    public static MissionView Follow(MissionView mission, MissionEvent missionEvent) => missionEvent switch
    {
        MissionWaiting => mission with { State = MissionState.Waiting },
        PlanMade made => Plan(mission, made.Outcome),
        QuestionAsked asked => mission with { State = MissionState.Asking, Message = asked.Question },
        QuestionAnswered => mission with { State = MissionState.Running, Message = "" },
        ApprovalAsked asked => Step(mission with { State = MissionState.Asking, Message = asked.Reason }, asked.Step, step => step with { State = StepState.AwaitingApproval }),
        ApprovalAnswered => mission with { State = MissionState.Running, Message = "" },
        StepStarting starting => Step(mission, starting.Step, step => step with { State = StepState.Running, Code = ResultCode.None, Message = "" }),
        StepProgressed { Progress: var progress } => mission with { Steps = mission.Steps.Select(step => step.Id == progress.StepId ? step with { Progress = progress.Fraction } : step).ToEquatableList() },
        StepEnded ended => Step(mission, ended.Step, step => End(step, ended.Result)),
        StepVerified verified => Step(mission, verified.Step, step => End(step, verified.Result)),
        Paused => mission with { Paused = true },
        Resumed => mission with { Paused = false },
        MissionEnded ended => mission with { Paused = false, State = Of(ended.Status), Code = ended.Code, Message = ended.Message, Ended = ended.Time },
        _ => mission,
    };

    private static MissionView Plan(MissionView mission, PlanOutcome outcome) => mission with
    {
        State = MissionState.Running,
        Plans = mission.Plans + (outcome.Kind == PlanOutcomeKind.Plan ? 1 : 0),
        Confidence = outcome.Confidence,
        Steps = mission.Steps.Where(step => step.State != StepState.Planned)
            .Concat(outcome.Kind == PlanOutcomeKind.Plan ? outcome.Plan.Steps.Select(StepView.Of) : []).ToEquatableList(),
    };

    // A step of a new plan may bear another id than the planner gave it: it is found by what it does, or added.
    private static MissionView Step(MissionView mission, ActionStep step, Func<StepView, StepView> change)
    {
        var steps = mission.Steps.ToList();
        var index = steps.FindLastIndex(shown => shown.Id == step.Id);
        if (index < 0)
        {
            index = steps.FindIndex(shown => shown.State == StepState.Planned && step.Id.EndsWith($"-{shown.Id}", StringComparison.Ordinal));
        }

        if (index < 0)
        {
            steps.Add(change(StepView.Of(step)));
        }
        else
        {
            steps[index] = change(steps[index] with { Id = step.Id, DependsOn = step.DependsOn });
        }

        return mission with { Steps = steps.ToEquatableList() };
    }

    private static StepView End(StepView step, ActionResult result) => step with
    {
        State = result.Status switch { ActionStatus.Succeeded => StepState.Done, ActionStatus.Rejected => StepState.Rejected, _ => StepState.Failed },
        Code = result.Code,
        Message = result.Message,
    };

    private static MissionState Of(MissionStatus status) => status switch
    {
        MissionStatus.Succeeded => MissionState.Succeeded,
        MissionStatus.NeedsAnswer => MissionState.NeedsAnswer,
        MissionStatus.Refused => MissionState.Refused,
        MissionStatus.Stopped => MissionState.Stopped,
        _ => MissionState.Failed,
    };
}
