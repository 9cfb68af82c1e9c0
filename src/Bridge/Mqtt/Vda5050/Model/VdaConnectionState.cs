namespace LamRobot.Bridge.Mqtt.Vda5050;

/// <summary>Whether a robot is connected.</summary>
public enum VdaConnectionState
{
    /// <summary>It is.</summary>
    Online,

    /// <summary>It said goodbye.</summary>
    Offline,

    /// <summary>It sleeps; from 3.0 on.</summary>
    Hibernating,

    /// <summary>It was lost: its last will.</summary>
    ConnectionBroken,
}
