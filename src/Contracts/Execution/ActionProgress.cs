namespace LamRobot.Contracts;

/// <summary>How far an action is.</summary>
/// <param name="StepId">The step.</param>
/// <param name="Fraction">How much is done, 0..1; null when that is not known.</param>
/// <param name="Message">What is being done.</param>
public sealed record ActionProgress(string StepId, double? Fraction, string Message);
