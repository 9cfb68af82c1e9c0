using LamRobot.Actuators;
using LamRobot.Contracts;
using Microsoft.Extensions.Logging;

namespace LamRobot.Bridge.Service;

/// <summary>Logs what happens in missions: kinds, ids, actions and codes, and nobody's words.</summary>
internal sealed partial class MissionLog : IMissionListener, IDisposable
{
    /// <summary>The logger's category.</summary>
    public const string Category = "LamRobot";

    private readonly ILoggerFactory loggers;
    private readonly ILogger log;

    private MissionLog(ILoggerFactory loggers) => (this.loggers, log) = (loggers, loggers.CreateLogger(Category));

    /// <summary>Starts to log.</summary>
    /// <param name="wanted">Whether it is wanted.</param>
    /// <returns>The log; null when it is not wanted.</returns>
    public static MissionLog? Start(bool wanted) => wanted ? new(LoggerFactory.Create(logging => JsonLogging.AddTo(logging))) : null;

    /// <inheritdoc />
    public void On(MissionEvent missionEvent)
    {
        switch (missionEvent)
        {
            case MissionBegun begun: Begun(begun.MissionId, begun.By?.Way ?? "", begun.Heard is not null); break;
            case PlanMade made: Planned(made.MissionId, made.Outcome.Kind, made.Outcome.Plan.Steps.Count); break;
            case StepStarting starting: Starting(starting.MissionId, starting.Step.Id, starting.Step.Actuator, starting.Step.Action); break;
            case StepEnded ended: Ended(ended.MissionId, ended.Step.Id, ended.Step.Actuator, ended.Step.Action, ended.Result.Status, ended.Result.Code); break;
            case StepVerified verified: Verified(verified.MissionId, verified.Step.Id, verified.Effect); break;
            case ApprovalAsked asked: Asked(asked.MissionId, asked.Step.Id); break;
            case ApprovalAnswered answered: Answered(answered.MissionId, answered.StepId, answered.Granted); break;
            case StopRequested stop: Stopping(stop.Kind); break;
            case StopCompleted stopped: Stopped(stopped.Report.Kind, stopped.Report.Latency.TotalSeconds, stopped.Report.Actuators.Count(actuator => !actuator.Confirmed)); break;
            case StopReleased: Released(); break;
            case ReleaseRefused: NotReleased(); break;
            case MissionEnded over: Over(over.MissionId, over.Status, over.Code); break;
        }
    }

    /// <inheritdoc />
    public void Dispose() => loggers.Dispose();

    [LoggerMessage(1, LogLevel.Information, "mission_begun {Mission} by {Way}, spoken {Spoken}")]
    private partial void Begun(string mission, string way, bool spoken);

    [LoggerMessage(2, LogLevel.Information, "plan_made {Mission} {Kind} {Steps}")]
    private partial void Planned(string mission, PlanOutcomeKind kind, int steps);

    [LoggerMessage(3, LogLevel.Information, "step_starting {Mission} {Step} {Actuator} {Action}")]
    private partial void Starting(string mission, string step, string actuator, string action);

    [LoggerMessage(4, LogLevel.Information, "step_ended {Mission} {Step} {Actuator} {Action} {Status} {Code}")]
    private partial void Ended(string mission, string step, string actuator, string action, ActionStatus status, ResultCode code);

    [LoggerMessage(5, LogLevel.Information, "step_verified {Mission} {Step} {Effect}")]
    private partial void Verified(string mission, string step, EffectSight effect);

    [LoggerMessage(6, LogLevel.Information, "approval_asked {Mission} {Step}")]
    private partial void Asked(string mission, string step);

    [LoggerMessage(7, LogLevel.Information, "approval_answered {Mission} {Step} {Granted}")]
    private partial void Answered(string mission, string step, bool granted);

    [LoggerMessage(8, LogLevel.Warning, "stop_requested {Kind}")]
    private partial void Stopping(StopKind kind);

    [LoggerMessage(9, LogLevel.Warning, "stop_completed {Kind} {Seconds} {Unconfirmed}")]
    private partial void Stopped(StopKind kind, double seconds, int unconfirmed);

    [LoggerMessage(10, LogLevel.Warning, "stop_released")]
    private partial void Released();

    [LoggerMessage(11, LogLevel.Information, "mission_ended {Mission} {Status} {Code}")]
    private partial void Over(string mission, MissionStatus status, ResultCode code);

    [LoggerMessage(12, LogLevel.Warning, "release_refused")]
    private partial void NotReleased();
}
