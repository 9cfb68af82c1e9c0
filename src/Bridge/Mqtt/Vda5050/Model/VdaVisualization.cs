namespace LamRobot.Bridge.Mqtt.Vda5050;

/// <summary>Where a robot is, told more often than its state.</summary>
/// <param name="Position">Where it is.</param>
/// <param name="Velocity">How fast it is.</param>
public sealed record VdaVisualization(VdaPosition? Position, VdaVelocity? Velocity)
{
    /// <summary>The header id of the state that it belongs to; told from 3.0 on.</summary>
    public long StateHeaderId { get; init; }
}
