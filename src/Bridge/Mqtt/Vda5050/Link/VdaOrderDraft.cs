using LamRobot.Bridge.Mqtt.Maps;
using LamRobot.Contracts;

namespace LamRobot.Bridge.Mqtt.Vda5050;

/// <summary>An order in the making: the whole way, how much of it is released, and the next message.</summary>
internal sealed class VdaOrderDraft
{
    private readonly VdaFactsheet factsheet;
    private readonly int firstSequence;
    private readonly VdaStartWords start;
    private readonly Lazy<Dictionary<string, string>> actions;
    private int stitch;

    public VdaOrderDraft(VdaTask task, MapRoute route, VdaStartWords start, VdaFactsheet factsheet)
    {
        (Task, Route, this.start, this.factsheet) = (task, route, start, factsheet);
        OrderId = VdaOrderIds.Order(task.Step.Id, factsheet.MaximumIdLength);
        UpdateId = -1;
        actions = new(() => Enumerable.Range(0, End).SelectMany(ActionsOn).Concat(ActionsAtEnd).ToDictionary(action => action.ActionId, action => action.ActionType, StringComparer.Ordinal));
    }

    private VdaOrderDraft(VdaTask task, MapRoute route, VdaFactsheet factsheet, VdaState state)
        : this(task, route, default, factsheet)
    {
        firstSequence = state.LastNodeSequenceId;
        UpdateId = state.OrderUpdateId;
        SentTo = End;
        Released = stitch = state.NodeStates.Count(node => node.Released && node.SequenceId > firstSequence);
    }

    public VdaTask Task { get; }

    public MapRoute Route { get; }

    public string OrderId { get; }

    /// <summary>The update that was made last; -1 before the first message.</summary>
    public int UpdateId { get; private set; }

    /// <summary>The place in the route of the last node that is released.</summary>
    public int Released { get; private set; }

    /// <summary>The place in the route of its last node.</summary>
    public int End => Route.Nodes.Count - 1;

    /// <summary>The place in the route of the last node that was sent: a robot that takes few nodes at a time knows no more of its way.</summary>
    public int SentTo { get; private set; }

    /// <summary>The types of the order's actions by their ids.</summary>
    public IReadOnlyDictionary<string, string> Actions => actions.Value;

    /// <summary>The message that was made last.</summary>
    public VdaOrder? Made { get; private set; }

    /// <summary>The furthest node that the next message can release.</summary>
    public int Furthest => FurthestFrom(Released);

    private IEnumerable<VdaAction> ActionsAtEnd => Task is { Action: { } action, OnTheWay: false } ? [action] : [];

    // How many nodes a message can hold.
    private long Reach => Math.Min(factsheet.MaximumNodes ?? int.MaxValue, 1L + (factsheet.MaximumEdges ?? int.MaxValue));

    /// <summary>The draft of an order that a robot has already: what is left of it, as the robot tells.</summary>
    public static VdaOrderDraft Resume(VdaTask task, VdaState state, RouteMap map, VdaFactsheet factsheet)
    {
        var ahead = state.NodeStates.Where(node => node.SequenceId > state.LastNodeSequenceId).OrderBy(node => node.SequenceId);
        var nodes = ahead.Select(node => node.NodeId).Prepend(state.LastNodeId).Select(id => map.FindNode(id) ?? new MapNode(id, 0, 0, "")).ToEquatableList();
        var edges = state.EdgeStates.Where(edge => edge.SequenceId > state.LastNodeSequenceId).OrderBy(edge => edge.SequenceId)
            .Select((edge, index) => map.Edges.FirstOrDefault(each => each.Id == edge.EdgeId) ?? new MapEdge(edge.EdgeId, nodes[index].Id, nodes[Math.Min(index + 1, nodes.Count - 1)].Id, 0));
        return new(task, new(nodes, edges.ToEquatableList()), factsheet, state);
    }

    /// <summary>The place in the route of a node that the robot passed; -1 when it is none of the route.</summary>
    public int PlaceOf(string nodeId, int sequenceId)
    {
        var place = (sequenceId - firstSequence) / 2;
        return sequenceId >= firstSequence && place <= End && Route.Nodes[place].Id == nodeId ? place : -1;
    }

    /// <summary>Makes the next message: from the last released node on, with more of the way released.</summary>
    public VdaOrder Make(int released)
    {
        (stitch, Released) = (Released, released);
        UpdateId++;
        var last = SentTo = FurthestFrom(stitch);
        Made = new(OrderId, UpdateId)
        {
            Nodes = Enumerable.Range(stitch, last - stitch + 1).Select(Node).ToEquatableList(),
            Edges = Enumerable.Range(stitch, last - stitch).Select(Edge).ToEquatableList(),
        };
        return Made;
    }

    private int FurthestFrom(int place) => (int)Math.Min(End, place + Reach - 1);

    private VdaNode Node(int place)
    {
        var node = Route.Nodes[place];
        return new(node.Id, firstSequence + (2 * place), place <= Released)
        {
            Position = place == 0 && start.AwayMetres > 0 && start.WithoutPosition ? null : new(node.X, node.Y, node.MapId)
            {
                Theta = node.Heading,
                AllowedDeviationXY = place == 0 && start.AwayMetres > 0 ? Math.Ceiling((start.AwayMetres + 0.05) * 10) / 10 : null,
            },
            Actions = place == End ? ActionsAtEnd.ToEquatableList() : [],
        };
    }

    private VdaEdge Edge(int place)
    {
        var edge = Route.Edges[place];
        return new(edge.Id, firstSequence + (2 * place) + 1, place < Released, edge.From, edge.To)
        {
            MaxSpeed = Slowest(edge.MaxSpeed, Task.MaxSpeed) is { } speed ? Slowest(speed, factsheet.MaximumSpeed > 0 ? factsheet.MaximumSpeed : null) : null,
            Actions = ActionsOn(place).ToEquatableList(),
        };
    }

    /// <summary>The actions of the edge behind a node of the route: the map's, then the step's. An update names them alike.</summary>
    public IEnumerable<VdaAction> ActionsOn(int place)
    {
        var sequence = firstSequence + (2 * place) + 1;
        var ofMap = Route.Edges[place].Actions.Select(action => new VdaAction(action.ActionType, "") { BlockingType = action.BlockingType, Parameters = action.Parameters });
        var all = Task is { Action: { } asked, OnTheWay: true } ? ofMap.Append(asked) : ofMap;
        return all.Select((action, number) => action with { ActionId = VdaOrderIds.EdgeAction(Task.Step.Id, sequence, number, factsheet.MaximumIdLength) });
    }

    private static double? Slowest(double? one, double? other) => one is null ? other : other is null ? one : Math.Min(one.Value, other.Value);
}
