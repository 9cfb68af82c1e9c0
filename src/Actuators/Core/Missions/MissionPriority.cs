namespace LamRobot.Actuators;

/// <summary>How urgent a mission is among those that wait; what runs is never interrupted for it.</summary>
public enum MissionPriority
{
    /// <summary>When nothing else waits.</summary>
    Low = -1,

    /// <summary>In its turn.</summary>
    Normal = 0,

    /// <summary>Before all others that wait.</summary>
    High = 1,
}
