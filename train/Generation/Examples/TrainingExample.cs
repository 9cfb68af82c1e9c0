namespace LamRobot.Training.Examples;

/// <summary>A command with its right plan.</summary>
/// <param name="Command">The person's words.</param>
/// <param name="Steps">The right steps; what can be understood of it when it ends in a question or a refusal.</param>
/// <param name="Status">How planning should end.</param>
public sealed record TrainingExample(string Command, IReadOnlyList<TrainingStep> Steps, TrainingStatus Status);
