namespace LamRobot.Bridge.Service.Evaluation;

/// <summary>How the cases of a tag went.</summary>
/// <param name="Cases">The cases.</param>
/// <param name="TaskSuccess">Share in which everything was right.</param>
internal sealed record TagReport(int Cases, double TaskSuccess);
