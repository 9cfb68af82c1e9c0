namespace LamRobot.Bridge.Mqtt;

/// <summary>How a velocity is sent.</summary>
public sealed record VelocityStreamOptions
{
    /// <summary>How fast the robot may be told to move.</summary>
    public VelocityLimits Limits { get; init; } = new();

    /// <summary>How often the velocity is sent; 100 ms.</summary>
    public TimeSpan Period { get; init; } = TimeSpan.FromMilliseconds(100);

    /// <summary>How long a command of the source holds, if it does not come again: standing afterwards; 300 ms.</summary>
    public TimeSpan Hold { get; init; } = TimeSpan.FromMilliseconds(300);

    /// <summary>How often standing is said before the stream falls silent; 5.</summary>
    public int Zeros { get; init; } = 5;
}
