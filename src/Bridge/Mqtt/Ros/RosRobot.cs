namespace LamRobot.Bridge.Mqtt.Ros;

/// <summary>A robot behind a ROS bridge, as its file describes it.</summary>
/// <param name="Id">Its id on our side.</param>
/// <param name="Topics">Where the bridge puts its topics.</param>
public sealed record RosRobot(string Id, RosTopics Topics)
{
    /// <summary>What it is, for people and for the planner.</summary>
    public string Description { get; init => field = value ?? "A mobile robot behind a ROS bridge."; } = "A mobile robot behind a ROS bridge.";

    /// <summary>The frame of the stations and of <see cref="RosTopics.Goal"/>.</summary>
    public string Frame { get; init => field = value ?? "map"; } = "map";

    /// <summary>How fast it may be told to move.</summary>
    public VelocityLimits Limits { get; init => field = value ?? new(); } = new();

    /// <summary>How near to a station counts as there, in metres; 0.5 when it is 0 or left out.</summary>
    public double GoalTolerance { get; init => field = value == 0 ? 0.5 : value; } = 0.5;

    /// <summary>How long driving to a station may take, in seconds; 300 when it is 0 or left out.</summary>
    public double GoalTimeoutSeconds { get; init => field = value == 0 ? 300 : value; } = 300;

    /// <summary>The places that it can be sent to.</summary>
    public IReadOnlyList<RosStation> Stations { get; init => field = value ?? []; } = [];

    /// <summary>Whether it can be sent to stations.</summary>
    public bool Navigates => Topics.Goal is not null && Stations.Count > 0;

    /// <summary>Whether it can be moved by velocities, and be seen to move.</summary>
    public bool Drives => Topics is { Velocity: not null, Odometry: not null };
}
