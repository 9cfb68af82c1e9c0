namespace LamRobot.Bridge.Service;

/// <summary>A question that waits for a person's words.</summary>
/// <param name="MissionId">The mission that waits.</param>
/// <param name="StepId">The step that is to be approved; null for a question of the planner.</param>
/// <param name="Answer">Gets the words.</param>
internal sealed record OpenQuestion(string MissionId, string? StepId, TaskCompletionSource<string> Answer);
