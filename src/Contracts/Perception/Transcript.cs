namespace LamRobot.Contracts;

/// <summary>What was heard.</summary>
/// <param name="Text">The words; empty when nothing was said.</param>
/// <param name="Language">The language as an ISO 639-1 code.</param>
/// <param name="Confidence">How sure hearing is, 0..1.</param>
/// <param name="Start">Where in the sound the speech begins.</param>
/// <param name="End">Where in the sound the speech ends.</param>
public sealed record Transcript(string Text, string Language, double Confidence, TimeSpan Start, TimeSpan End);
