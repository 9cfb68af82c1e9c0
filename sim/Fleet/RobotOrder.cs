using LamRobot.Bridge.Mqtt.Vda5050;

namespace LamRobot.Sim;

/// <summary>An order that a robot has accepted: what is left of its base and its horizon.</summary>
internal sealed class RobotOrder
{
    private readonly List<VdaNode> nodes = [];
    private readonly List<VdaEdge> edges = [];

    public RobotOrder(VdaOrder order)
    {
        Message = order;
        nodes.AddRange(order.Nodes);
        edges.AddRange(order.Edges);
        BaseEnd = nodes.Last(static node => node.Released);
    }

    public string OrderId => Message.OrderId;

    /// <summary>The newest message that was accepted.</summary>
    public VdaOrder Message { get; private set; }

    /// <summary>The nodes still to be reached.</summary>
    public IReadOnlyList<VdaNode> Nodes => nodes;

    /// <summary>The edges still to be driven.</summary>
    public IReadOnlyList<VdaEdge> Edges => edges;

    /// <summary>The last released node, whether it was reached or not.</summary>
    public VdaNode BaseEnd { get; private set; }

    public bool Cancelled { get; private set; }

    /// <summary>Whether the base ends soon and there is more in the horizon.</summary>
    public bool WantsMore => nodes.Count(static node => node.Released) <= 1 && nodes.Exists(static node => !node.Released);

    /// <summary>Takes an update: the horizon goes, and what follows the end of the base is added.</summary>
    public void Stitch(VdaOrder update)
    {
        Message = update;
        nodes.RemoveAll(static node => !node.Released);
        edges.RemoveAll(static edge => !edge.Released);
        nodes.AddRange(update.Nodes.Skip(1));
        edges.AddRange(update.Edges);
        BaseEnd = nodes.LastOrDefault(static node => node.Released) ?? BaseEnd;
    }

    /// <summary>Takes a node as reached, and all that comes before it as passed.</summary>
    public void Reach(VdaNode node)
    {
        nodes.RemoveAll(each => each.SequenceId <= node.SequenceId);
        edges.RemoveAll(edge => edge.SequenceId < node.SequenceId);
    }

    public void Cancel()
    {
        Cancelled = true;
        nodes.Clear();
        edges.Clear();
    }
}
