namespace LamRobot.Bridge.Service;

/// <summary>A person's answer to one question.</summary>
/// <param name="MissionId">The mission that asked.</param>
/// <param name="StepId">The step that is to be approved; null for a question of the planner.</param>
/// <param name="Answer">The words.</param>
internal sealed record GivenAnswer(string MissionId, string? StepId, string Answer);
