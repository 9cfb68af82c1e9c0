using LamRobot.Contracts;
using LamRobot.Perception.Speech;

namespace LamRobot.Bridge.Service;

/// <summary>A person said stop, perhaps in mid-sentence.</summary>
/// <param name="Kind">How hard.</param>
/// <param name="Text">The words in which it was found.</param>
/// <param name="SpokenUntil">When the last spoken sample of them was captured.</param>
internal sealed record StopHeard(StopKind Kind, string Text, DateTimeOffset SpokenUntil) : ListeningEvent;
