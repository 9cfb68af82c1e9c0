namespace LamRobot.Bridge.Mqtt.Vda5050;

/// <summary>Where an action may be asked for.</summary>
public enum VdaActionScope
{
    /// <summary>At once.</summary>
    Instant,

    /// <summary>On a node.</summary>
    Node,

    /// <summary>On an edge.</summary>
    Edge,

    /// <summary>In a zone; from 3.0 on.</summary>
    Zone,
}
