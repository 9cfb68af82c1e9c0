namespace LamRobot.Training.Spotter;

/// <summary>A spoken sentence, or other sound.</summary>
/// <param name="Samples">Mono, 16 kHz, 16 bit.</param>
/// <param name="Word">The stop word's number, from 1; 0 when there is none.</param>
/// <param name="WordEnd">The sample at which the stop word is over, about.</param>
/// <param name="GoesOn">Whether something follows it.</param>
internal sealed record SpotterClip(short[] Samples, int Word = 0, int WordEnd = 0, bool GoesOn = false);
