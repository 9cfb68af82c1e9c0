namespace LamRobot.Bridge.Mqtt.Vda5050;

/// <summary>Whether an emergency stop is active, and who ends it.</summary>
public enum VdaEmergencyStop
{
    /// <summary>None is.</summary>
    None,

    /// <summary>It ends by itself; gone in 3.0.</summary>
    AutoAcknowledge,

    /// <summary>A person at the robot ends it.</summary>
    Manual,

    /// <summary>It can be ended from afar.</summary>
    Remote,
}
