using LamRobot.Training.Examples;

namespace LamRobot.Training.Exploration;

/// <summary>A drawn plan with its verdict.</summary>
/// <param name="Example">The command with the drawn plan.</param>
/// <param name="Verdict">What it is worth.</param>
internal sealed record Attempt(TrainingExample Example, TaskVerdict Verdict);
