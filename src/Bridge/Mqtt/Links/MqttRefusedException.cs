namespace LamRobot.Bridge.Mqtt;

/// <summary>The broker answered and said no: trying again does not help.</summary>
public sealed class MqttRefusedException : Exception
{
    /// <summary>Makes the exception.</summary>
    public MqttRefusedException()
    {
    }

    /// <summary>Makes the exception.</summary>
    /// <param name="message">What was refused and why.</param>
    public MqttRefusedException(string message)
        : base(message)
    {
    }

    /// <summary>Makes the exception.</summary>
    /// <param name="message">What was refused and why.</param>
    /// <param name="innerException">The cause.</param>
    public MqttRefusedException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
