namespace LamRobot.Perception.Speech;

/// <summary>A stop word in a stream.</summary>
/// <param name="Word">The word.</param>
/// <param name="Confidence">How sure that is, 0..1.</param>
/// <param name="Heard">How much of the stream had been heard when it was found: about the end of the word.</param>
public sealed record SpottedWord(string Word, double Confidence, TimeSpan Heard);
