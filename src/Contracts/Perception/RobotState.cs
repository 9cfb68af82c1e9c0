namespace LamRobot.Contracts;

/// <summary>What a robot says of itself.</summary>
/// <param name="RobotId">The robot's id, which is also its actuator's id.</param>
/// <param name="Online">Whether it is connected.</param>
public sealed record RobotState(string RobotId, bool Online)
{
    /// <summary>Where it is, when it knows.</summary>
    public Pose? Pose { get; init; }

    /// <summary>Charge of the battery, 0..1.</summary>
    public double? Battery { get; init; }

    /// <summary>Whether it is moving.</summary>
    public bool Moving { get; init; }

    /// <summary>Whether an emergency stop is active.</summary>
    public bool EmergencyStopped { get; init; }

    /// <summary>How long ago this state was received.</summary>
    public TimeSpan Age { get; init; }
}
