namespace LamRobot.Bridge.Mqtt;

/// <summary>How long a link to a JSON robot waits.</summary>
public sealed class JsonRobotLinkOptions
{
    /// <summary>For the manifest and the first word of the robot.</summary>
    public TimeSpan ConnectTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>For a command's result beyond the command's own time.</summary>
    public TimeSpan ResultGrace { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>For the result after a cancel.</summary>
    public TimeSpan CancelTimeout { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>For the robot's word that it stands.</summary>
    public TimeSpan StopTimeout { get; init; } = TimeSpan.FromSeconds(2);
}
