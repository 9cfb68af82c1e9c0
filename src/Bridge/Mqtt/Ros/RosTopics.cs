namespace LamRobot.Bridge.Mqtt.Ros;

/// <summary>Where a bridge puts a robot's ROS topics on the broker, as JSON; what is null is not there.</summary>
public sealed record RosTopics
{
    /// <summary>To the robot: <c>geometry_msgs/msg/Twist</c>, or <c>TwistStamped</c> when <see cref="Stamped"/>.</summary>
    public string? Velocity { get; init; }

    /// <summary>Whether velocities are stamped, as newer ROS distributions want them.</summary>
    public bool Stamped { get; init; }

    /// <summary>From the robot: <c>nav_msgs/msg/Odometry</c>, of how fast it moves; and of where it is, when there is no <see cref="Pose"/>.</summary>
    public string? Odometry { get; init; }

    /// <summary>From the robot: <c>geometry_msgs/msg/PoseWithCovarianceStamped</c>, of where it is on the map.</summary>
    public string? Pose { get; init; }

    /// <summary>From the robot: <c>sensor_msgs/msg/BatteryState</c>.</summary>
    public string? Battery { get; init; }

    /// <summary>To the robot: <c>geometry_msgs/msg/PoseStamped</c>, where Nav2 shall drive.</summary>
    public string? Goal { get; init; }

    /// <summary>From the robot: <c>action_msgs/msg/GoalStatusArray</c> of Nav2's <c>navigate_to_pose</c>.</summary>
    public string? GoalStatus { get; init; }

    /// <summary>To the robot: <c>action_msgs/srv/CancelGoal_Request</c>, for which the bridge calls Nav2's cancel service.</summary>
    public string? Cancel { get; init; }
}
