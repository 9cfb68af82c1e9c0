namespace LamRobot.Perception.Speech;

/// <summary>A stretch of speech, cut out of a stream.</summary>
/// <param name="Samples">Mono PCM, 16 kHz, -1..1, with a little of what was around it; shape [n].</param>
/// <param name="Start">When in the stream the speech began.</param>
/// <param name="End">When in the stream the last sample was spoken.</param>
public sealed record Utterance(ReadOnlyMemory<float> Samples, TimeSpan Start, TimeSpan End);
