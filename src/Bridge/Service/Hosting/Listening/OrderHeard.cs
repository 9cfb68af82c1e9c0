using LamRobot.Perception.Speech;

namespace LamRobot.Bridge.Service;

/// <summary>An order for the robot.</summary>
/// <param name="Heard">The utterance; its text is the order alone.</param>
internal sealed record OrderHeard(HeardUtterance Heard) : ListeningEvent;
