namespace LamRobot.Training.Examples;

/// <summary>What a plan for a task is worth.</summary>
/// <param name="Succeeded">Whether it reaches the goal.</param>
/// <param name="RightSteps">How many of its first steps are right; all of them when it only ends too early.</param>
public readonly record struct TaskVerdict(bool Succeeded, int RightSteps);
