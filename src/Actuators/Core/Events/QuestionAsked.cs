namespace LamRobot.Actuators;

/// <summary>The planner needs to know more from the person.</summary>
/// <param name="Time">When it happened.</param>
/// <param name="MissionId">The mission.</param>
/// <param name="Question">The question.</param>
public sealed record QuestionAsked(DateTimeOffset Time, string MissionId, string Question) : MissionEvent(Time, MissionId);
