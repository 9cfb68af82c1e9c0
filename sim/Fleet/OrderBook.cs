using LamRobot.Bridge.Mqtt.Vda5050;

namespace LamRobot.Sim;

/// <summary>Takes orders and updates, or says why not; knows what is left to do and which node was reached last.</summary>
/// <remarks>Source: VDA 5050 2.1.0, figure 8 and section 6.6.4; VDA 5050 3.0.0, section 6.1.4.</remarks>
internal sealed class OrderBook(OrderCheck check, Changes changes, double nodeRadius)
{
    private const int Remembered = 1000;
    private readonly HashSet<string> known = new(StringComparer.Ordinal);
    private readonly Queue<string> oldest = new();

    /// <summary>The order at hand, or the last one.</summary>
    public RobotOrder? Order { get; private set; }

    public string LastNodeId { get; private set; } = "";

    public int LastSequence { get; private set; }

    /// <summary>Whether nodes are left to be reached.</summary>
    public bool Drives => Order is { Nodes.Count: > 0 };

    /// <summary>Where the robot is at the start, or was told that it is.</summary>
    public void StandAt(string nodeId)
    {
        (LastNodeId, LastSequence) = (nodeId, 0);
        changes.Mark();
    }

    /// <summary>Takes an order or an update.</summary>
    /// <param name="order">What was sent.</param>
    /// <param name="busy">Whether actions of the order at hand are not done.</param>
    /// <param name="distance">How far the robot is from a node, in metres.</param>
    /// <returns>What was taken and why not; neither for a repeat.</returns>
    public OrderAnswer Take(VdaOrder order, bool busy, Func<VdaNode, double> distance)
    {
        if (check.Check(order) is { } malformed)
        {
            return new(malformed);
        }

        return Order?.OrderId == order.OrderId ? Update(Order, order, busy) : Begin(order, busy, distance);
    }

    /// <summary>Takes a node as reached; one that is passed while the robot brakes after a cancel is no longer in the order.</summary>
    public void Reach(VdaNode node)
    {
        if (Drives)
        {
            Order!.Reach(node);
        }

        (LastNodeId, LastSequence) = (node.NodeId, node.SequenceId);
        changes.Mark();
    }

    public void Cancel()
    {
        Order?.Cancel();
        changes.Mark();
    }

    private static OrderAnswer No(RobotErrorKind kind, string reason) => new(new OrderRefusal(kind, reason));

    private OrderAnswer Begin(VdaOrder order, bool busy, Func<VdaNode, double> distance)
    {
        if (known.Contains(order.OrderId))
        {
            return No(RobotErrorKind.OldOrder, $"The order '{order.OrderId}' was here before.");
        }

        if (Drives || (busy && Order is { Cancelled: false }))
        {
            return No(RobotErrorKind.OtherOrder, $"The order '{Order!.OrderId}' is active.");
        }

        var away = distance(order.Nodes[0]);
        if (away > Math.Max(nodeRadius, order.Nodes[0].Position?.AllowedDeviationXY ?? 0))
        {
            return No(RobotErrorKind.StartOutOfRange, FormattableString.Invariant($"The robot is {away:0.0} m away from '{order.Nodes[0].NodeId}'."));
        }

        Remember(order.OrderId);
        Order = new(order);
        changes.Mark();
        return new(null) { Begun = true };
    }

    private OrderAnswer Update(RobotOrder order, VdaOrder update, bool busy)
    {
        var number = order.Message.OrderUpdateId;
        if (update.OrderUpdateId < number)
        {
            return No(RobotErrorKind.OutdatedUpdate, $"The update {update.OrderUpdateId} is older than {number}.");
        }

        if (update.OrderUpdateId == number)
        {
            return update == order.Message ? OrderAnswer.Repeat : No(RobotErrorKind.SameUpdate, $"The update {number} came before, and said something else.");
        }

        if (order.Cancelled)
        {
            return No(RobotErrorKind.UpdateAfterCancel, $"The order '{order.OrderId}' was cancelled.");
        }

        var (stitch, end) = (update.Nodes[0], order.BaseEnd);
        if (stitch.NodeId != end.NodeId || stitch.SequenceId != end.SequenceId)
        {
            return No(RobotErrorKind.Stitching, $"The update begins at '{stitch.NodeId}' ({stitch.SequenceId}); the base ends at '{end.NodeId}' ({end.SequenceId}).");
        }

        if (!Drives && !busy && LastNodeId != end.NodeId)
        {
            return No(RobotErrorKind.Stitching, $"The robot is no longer at '{end.NodeId}'.");
        }

        order.Stitch(update);
        changes.Mark();
        return new(null) { Begun = false };
    }

    private void Remember(string orderId)
    {
        known.Add(orderId);
        oldest.Enqueue(orderId);
        if (oldest.Count > Remembered)
        {
            known.Remove(oldest.Dequeue());
        }
    }
}
