using LamRobot.Contracts;

namespace LamRobot.Actuators;

/// <summary>A step that was on its way when an earlier process died was looked at.</summary>
/// <param name="Time">When it happened.</param>
/// <param name="MissionId">The mission.</param>
/// <param name="Step">The step.</param>
/// <param name="Effect">Whether its effect was seen.</param>
/// <param name="Message">What a person should know.</param>
public sealed record StepRecovered(DateTimeOffset Time, string MissionId, ActionStep Step, EffectSight Effect, string Message) : MissionEvent(Time, MissionId);
