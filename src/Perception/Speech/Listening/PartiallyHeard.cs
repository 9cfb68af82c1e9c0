namespace LamRobot.Perception.Speech;

/// <summary>What seems to be said while it is being said: to be shown and to be searched for a stop, never an order.</summary>
/// <param name="Text">The words so far, believed or not.</param>
/// <param name="Start">When in the stream the utterance began.</param>
/// <param name="SpokenUntil">When the last spoken sample so far was captured, by the clock of the source.</param>
public sealed record PartiallyHeard(string Text, TimeSpan Start, DateTimeOffset SpokenUntil) : ListeningEvent;
