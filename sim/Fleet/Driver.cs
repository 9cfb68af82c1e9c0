using LamRobot.Bridge.Mqtt.Vda5050;

namespace LamRobot.Sim;

/// <summary>Drives the carrier along the base, stops where actions want it, and tells when nodes are reached and edges entered.</summary>
internal sealed class Driver(WarehouseWorld world, Carrier carrier, OrderBook book, ActionRunner runner)
{
    private readonly Queue<VdaNode> followed = new();
    private int entered = -1;
    private bool replan;

    /// <summary>Whether it brakes to end the order.</summary>
    public bool Cancelling { get; private set; }

    /// <summary>Metres from the carrier to a node.</summary>
    public double DistanceTo(VdaNode node) => Where(node).DistanceTo(carrier.Position);

    /// <summary>Begins a new order: the first node counts as reached.</summary>
    public void Begin(RobotOrder order)
    {
        (replan, entered) = (true, -1);
        var first = order.Nodes[0];
        book.Reach(first);
        runner.Trigger(first.SequenceId);
    }

    /// <summary>The order was updated.</summary>
    public void Extend() => replan = true;

    public void Cancel() => Cancelling = true;

    public void Step()
    {
        for (var count = carrier.TakeReached(); count > 0 && followed.TryDequeue(out var node); count--)
        {
            book.Reach(node);
            runner.LeaveEdges(node.SequenceId);
            runner.Trigger(node.SequenceId);
            replan = true;
        }

        if (Cancelling && carrier.Standing)
        {
            (Cancelling, replan) = (false, true);
        }

        Enter();
        carrier.Held = Cancelling || runner.Paused || runner.HoldsRobot || (book.Drives && entered < 0);
        if (replan && !Cancelling)
        {
            Plan();
        }
    }

    private static bool NeedsStand(IEnumerable<VdaAction> actions) => actions.Any(static action => action.BlockingType is VdaBlockingType.Hard or VdaBlockingType.Soft);

    private void Enter()
    {
        if (book.Order is not { Edges: [{ Released: true } next, ..] } || next.SequenceId == entered || Cancelling || runner.Paused || runner.HoldsRobot)
        {
            return;
        }

        entered = next.SequenceId;
        runner.Trigger(next.SequenceId);
        world.Enter(next.EdgeId);
    }

    private void Plan()
    {
        replan = false;
        followed.Clear();
        var legs = new List<CarrierLeg>();
        var order = book.Order;
        for (var index = 0; order is not null && index < order.Nodes.Count && order.Nodes[index].Released; index++)
        {
            var (node, edge) = (order.Nodes[index], order.Edges[index]);
            if (index > 0 && NeedsStand(edge.Actions))
            {
                break;
            }

            followed.Enqueue(node);
            legs.Add(new(Where(node), edge.EdgeId, edge.MaxSpeed, null));
            if (NeedsStand(node.Actions))
            {
                break;
            }
        }

        if (legs.Count > 0)
        {
            legs[^1] = legs[^1] with { Heading = followed.Last().Position?.Theta };
        }

        carrier.Follow(legs);
    }

    private Point Where(VdaNode node) => node.Position is { } position ? new(position.X, position.Y)
        : world.Map.FindNode(node.NodeId) is { } known ? new(known.X, known.Y)
        : new(double.PositiveInfinity, double.PositiveInfinity);
}
