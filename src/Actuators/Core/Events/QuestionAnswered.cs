namespace LamRobot.Actuators;

/// <summary>The person answered a question.</summary>
/// <param name="Time">When it happened.</param>
/// <param name="MissionId">The mission.</param>
/// <param name="Answer">The person's words.</param>
public sealed record QuestionAnswered(DateTimeOffset Time, string MissionId, string Answer) : MissionEvent(Time, MissionId);
