using LamRobot.Perception.Speech;

namespace LamRobot.Bridge.Service;

/// <summary>Words that are not meant for the robot.</summary>
internal sealed record AsideHeard : ListeningEvent;
