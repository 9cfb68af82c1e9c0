namespace LamRobot.Bridge.Service.Evaluation;

/// <summary>How cases of one expected outcome went.</summary>
/// <param name="Cases">The cases.</param>
/// <param name="Right">Those that were right.</param>
internal sealed record OutcomeCount(int Cases, int Right);
