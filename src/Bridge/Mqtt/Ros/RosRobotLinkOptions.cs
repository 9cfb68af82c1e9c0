namespace LamRobot.Bridge.Mqtt.Ros;

/// <summary>How long a link to a robot behind a ROS bridge waits.</summary>
public sealed class RosRobotLinkOptions
{
    /// <summary>Where steps and their results are kept; in memory when null. The link does not dispose it.</summary>
    public ICommandLedger? Ledger { get; init; }

    /// <summary>For the robot's first word; 10 s.</summary>
    public TimeSpan ConnectTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How old the robot's place may be before it counts as away; 5 s.</summary>
    public TimeSpan Silence { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How old odometry may be while the robot is moved by it; 500 ms.</summary>
    public TimeSpan OdometryAge { get; init; } = TimeSpan.FromMilliseconds(500);

    /// <summary>For Nav2's word that it took a goal; 10 s.</summary>
    public TimeSpan AcceptTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>For being seen to stand, or to be where it says that it is; 2 s.</summary>
    public TimeSpan StopTimeout { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>How long a robot that is moved may not come on before it counts as stuck; 5 s.</summary>
    public TimeSpan Stuck { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How velocities are sent.</summary>
    public VelocityStreamOptions Velocity { get; init; } = new();
}
