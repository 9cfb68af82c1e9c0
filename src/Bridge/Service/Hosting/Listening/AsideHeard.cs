using LamRobot.Perception.Speech;

namespace LamRobot.Bridge.Service;

/// <summary>Words that the robot does not act on.</summary>
/// <param name="Reason">Why not.</param>
internal sealed record AsideHeard(string Reason) : ListeningEvent;
