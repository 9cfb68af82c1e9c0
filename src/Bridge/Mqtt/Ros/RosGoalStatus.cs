namespace LamRobot.Bridge.Mqtt.Ros;

/// <summary>How far a goal is.</summary>
/// <remarks>Source: <c>action_msgs/msg/GoalStatus</c>.</remarks>
internal enum RosGoalStatus
{
    /// <summary>Nothing is known.</summary>
    Unknown,

    /// <summary>It was taken.</summary>
    Accepted,

    /// <summary>It is being done.</summary>
    Executing,

    /// <summary>It is being given up.</summary>
    Canceling,

    /// <summary>It was reached.</summary>
    Succeeded,

    /// <summary>It was given up.</summary>
    Canceled,

    /// <summary>It cannot be reached.</summary>
    Aborted,
}
