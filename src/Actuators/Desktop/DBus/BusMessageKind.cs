namespace LamRobot.Actuators.Desktop;

/// <summary>What a message of a bus is, by its number in the protocol.</summary>
internal enum BusMessageKind : byte
{
    /// <summary>Not a kind of message.</summary>
    Invalid = 0,

    /// <summary>It asks for something.</summary>
    MethodCall = 1,

    /// <summary>It answers a call.</summary>
    MethodReturn = 2,

    /// <summary>It answers a call with an error.</summary>
    Error = 3,

    /// <summary>It tells whoever listens.</summary>
    Signal = 4,
}
