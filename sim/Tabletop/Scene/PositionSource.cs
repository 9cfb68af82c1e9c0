namespace LamRobot.Sim;

/// <summary>Who tells where the things on the table are.</summary>
public enum PositionSource
{
    /// <summary>The robot's telemetry, which is always right.</summary>
    Telemetry,

    /// <summary>Whoever looks at the camera's pictures: the robot knows its own state and its fixtures, and is told positions with each action.</summary>
    Camera,
}
