namespace LamRobot.Perception.Speech;

/// <summary>Somebody begins to speak.</summary>
/// <param name="Start">When in the stream.</param>
public sealed record SpeechBegan(TimeSpan Start) : ListeningEvent;
