namespace LamRobot.Perception.Speech;

/// <summary>A stop word was found by its sound, whatever the sentence around it says.</summary>
/// <param name="Found">The word.</param>
/// <param name="SpokenUntil">When the sound by which it was found was captured, by the clock of the source.</param>
public sealed record StopWordSpotted(SpottedWord Found, DateTimeOffset SpokenUntil) : ListeningEvent;
