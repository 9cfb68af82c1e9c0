namespace LamRobot.Perception.Speech;

/// <summary>An utterance of a stream, and what was heard in it.</summary>
/// <param name="Outcome">What was heard; its times count from the stream's beginning.</param>
/// <param name="SpokenUntil">When the last sample was spoken, by the clock of the source.</param>
public sealed record HeardUtterance(SpeechOutcome Outcome, DateTimeOffset SpokenUntil) : ListeningEvent;
