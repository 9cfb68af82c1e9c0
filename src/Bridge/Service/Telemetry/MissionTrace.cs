using System.Diagnostics;
using LamRobot.Actuators;
using LamRobot.Contracts;

namespace LamRobot.Bridge.Service;

/// <summary>The trace of one mission.</summary>
internal sealed class MissionTrace
{
    private readonly ActivitySource source;
    private readonly MissionMetrics metrics;
    private readonly Activity? mission;
    private readonly DateTimeOffset begun;
    private readonly Lock gate = new();
    private readonly Dictionary<(string Part, string StepId), DateTimeOffset> since = [];
    private DateTimeOffset planning;

    /// <summary>Begins a trace, under the request that began the mission.</summary>
    /// <param name="source">Where it belongs.</param>
    /// <param name="metrics">Told how long the parts take.</param>
    /// <param name="begun">The beginning.</param>
    public MissionTrace(ActivitySource source, MissionMetrics metrics, MissionBegun begun)
    {
        this.source = source;
        this.metrics = metrics;
        this.begun = planning = begun.Time;
        mission = Start("mission", begun.Time, Activity.Current?.Context ?? default);
        mission?.SetTag("lamrobot.mission.id", begun.MissionId);
        mission?.SetTag("lamrobot.mission.spoken", begun.Heard is not null);
    }

    /// <summary>Follows an event.</summary>
    /// <param name="missionEvent">The event.</param>
    public void On(MissionEvent missionEvent)
    {
        lock (gate)
        {
            switch (missionEvent)
            {
                case PlanMade made: Planned(made); break;
                case Replanning or QuestionAnswered: planning = missionEvent.Time; break;
                case ApprovalAsked asked: since[("approval", asked.Step.Id)] = asked.Time; break;
                case ApprovalAnswered answered: Approved(answered); break;
                case StepStarting starting: since[("action", starting.Step.Id)] = starting.Time; break;
                case StepEnded ended: Acted(ended); break;
                case StepVerified verified: Verified(verified); break;
            }
        }
    }

    /// <summary>Ends the trace.</summary>
    /// <param name="ended">The end.</param>
    public void End(MissionEnded ended)
    {
        metrics.Ended(ended.Status, ended.Time - begun);
        mission?.SetTag("lamrobot.mission.status", ended.Status.ToString());
        Close(mission, ended.Time, ended.Code);
    }

    private void Planned(PlanMade made)
    {
        metrics.Planned(made.Outcome.Kind, made.Time - planning);
        var span = Start("plan", planning, Parent);
        span?.SetTag("lamrobot.plan.outcome", made.Outcome.Kind.ToString());
        span?.SetTag("lamrobot.plan.steps", made.Outcome.Plan.Steps.Count);
        span?.SetTag("lamrobot.plan.confidence", made.Outcome.Confidence);
        Close(span, made.Time, ResultCode.None);
    }

    private void Approved(ApprovalAnswered answered)
    {
        if (since.Remove(("approval", answered.StepId), out var asked))
        {
            var span = Start("approval", asked, Parent);
            span?.SetTag("lamrobot.approval.granted", answered.Granted);
            Close(span, answered.Time, ResultCode.None);
        }
    }

    private void Acted(StepEnded ended)
    {
        if (since.Remove(("action", ended.Step.Id), out var started))
        {
            metrics.Acted(ended.Step, ended.Result, ended.Time - started);
            Close(Describe(Start("action", started, Parent), ended.Step), ended.Time, ended.Result.Code);
            since[("effect", ended.Step.Id)] = ended.Time;
        }
    }

    private void Verified(StepVerified verified)
    {
        if (since.Remove(("effect", verified.Step.Id), out var looking))
        {
            metrics.Verified(verified.Step, verified.Effect);
            var span = Describe(Start("effect", looking, Parent), verified.Step);
            span?.SetTag("lamrobot.effect", verified.Effect.ToString());
            Close(span, verified.Time, verified.Result.Code);
        }
    }

    private ActivityContext Parent => mission?.Context ?? default;

    private Activity? Start(string name, DateTimeOffset time, ActivityContext parent) => source.StartActivity(name, ActivityKind.Internal, parent, startTime: time);

    private static Activity? Describe(Activity? span, ActionStep step)
    {
        span?.SetTag("lamrobot.step.id", step.Id);
        span?.SetTag("lamrobot.actuator", step.Actuator);
        span?.SetTag("lamrobot.action", step.Action);
        return span;
    }

    private static void Close(Activity? span, DateTimeOffset time, ResultCode code)
    {
        if (code != ResultCode.None)
        {
            span?.SetTag("lamrobot.code", (int)code);
            span?.SetStatus(ActivityStatusCode.Error, code.ToString());
        }

        span?.SetEndTime(time.UtcDateTime);
        span?.Dispose();
    }
}
