using LamRobot.Actuators;

namespace LamRobot.Bridge.Service;

/// <summary>What happened in one mission, and whether it goes on in this process.</summary>
internal sealed class KeptMission
{
    /// <summary>The events, oldest first; stops that happened meanwhile among them.</summary>
    public List<MissionEvent> Events { get; } = [];

    /// <summary>Whether it runs now.</summary>
    public bool Runs { get; set; }
}
