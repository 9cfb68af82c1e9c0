namespace LamRobot.Actuators.Desktop;

/// <summary>How large a message and its parts may be.</summary>
/// <remarks>Source: D-Bus specification 0.42, "Type System" and "Message Format"; the message is held smaller than its 128 MiB.</remarks>
internal static class BusLimits
{
    /// <summary>Bytes of a whole message.</summary>
    public const int Message = 32 << 20;

    /// <summary>Bytes of an array.</summary>
    public const int Array = Message;

    /// <summary>Characters of a signature.</summary>
    public const int Signature = 255;

    /// <summary>How deep values may nest.</summary>
    public const int Depth = 64;
}
