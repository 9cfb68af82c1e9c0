namespace LamRobot.Bridge.Mqtt;

/// <summary>How long a link to a JSON robot waits, and where it keeps what it did.</summary>
public sealed class JsonRobotLinkOptions
{
    /// <summary>Where commands and their results are kept; in memory when null. The link does not dispose it.</summary>
    public ICommandLedger? Ledger { get; init; }

    /// <summary>For the manifest and the first word of the robot.</summary>
    public TimeSpan ConnectTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long until a broker that told no manifest is asked for it again.</summary>
    public TimeSpan AskAgain { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>For a command's result beyond the command's own time.</summary>
    public TimeSpan ResultGrace { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>For the result after a cancel.</summary>
    public TimeSpan CancelTimeout { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>For the robot's word that it stands.</summary>
    public TimeSpan StopTimeout { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>How long until a stop that is not confirmed is told again.</summary>
    public TimeSpan StopRepeat { get; init; } = TimeSpan.FromMilliseconds(250);
}
