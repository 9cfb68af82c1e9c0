namespace LamRobot.Bridge.Mqtt;

/// <summary>What became of one attempt to connect.</summary>
internal enum ConnectOutcome
{
    /// <summary>The broker took the client.</summary>
    Connected,

    /// <summary>The broker cannot be reached, or has no time now.</summary>
    Unreachable,

    /// <summary>The broker does not speak this version of MQTT.</summary>
    OldProtocol,
}
