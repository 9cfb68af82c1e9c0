using LamRobot.Contracts;

namespace LamRobot.Bridge.Mqtt.Vda5050;

/// <summary>An edge of an order.</summary>
/// <param name="EdgeId">Its id on the map.</param>
/// <param name="SequenceId">Its place in the order: an odd number.</param>
/// <param name="Released">True in the base; false in the horizon.</param>
/// <param name="StartNodeId">The node where it begins; not sent from 3.0 on.</param>
/// <param name="EndNodeId">The node where it ends; not sent from 3.0 on.</param>
public sealed record VdaEdge(string EdgeId, int SequenceId, bool Released, string StartNodeId, string EndNodeId)
{
    /// <summary>Metres per second; the robot's own choice when null.</summary>
    public double? MaxSpeed { get; init; }

    /// <summary>In words.</summary>
    public string? Description { get; init; }

    /// <summary>What to do on the way.</summary>
    public EquatableList<VdaAction> Actions { get; init => field = value ?? []; } = [];
}
