namespace LamRobot.Bridge.Mqtt.Maps;

/// <summary>A map cannot be used; the message says which, where and why.</summary>
public sealed class MapException : FormatException
{
    /// <summary>Makes the exception.</summary>
    public MapException()
    {
    }

    /// <summary>Makes the exception.</summary>
    /// <param name="message">Which map, where and why.</param>
    public MapException(string message)
        : base(message)
    {
    }

    /// <summary>Makes the exception.</summary>
    /// <param name="message">Which map, where and why.</param>
    /// <param name="innerException">What was met.</param>
    public MapException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
