using LamRobot.Contracts;

namespace LamRobot.Training.Examples;

/// <summary>A command whose plan can be judged, whatever it is.</summary>
/// <param name="Example">The command with one right plan; steps that were tried before come first.</param>
/// <param name="Judge">Judges another plan, given with how it ends.</param>
public sealed record TrainingTask(TrainingExample Example, Func<Plan, TrainingStatus, TaskVerdict> Judge);
