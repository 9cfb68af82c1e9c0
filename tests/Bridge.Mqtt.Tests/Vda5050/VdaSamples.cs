using CsCheck;
using LamRobot.Bridge.Mqtt.Vda5050;
using LamRobot.Contracts;

namespace LamRobot.Bridge.Mqtt.Tests.Vda5050;

/// <summary>Random messages, each of which a robot or a master could send.</summary>
internal static class VdaSamples
{
    private static readonly Gen<double> Metres = Gen.Double[-1e4, 1e4];
    private static readonly Gen<double> Positive = Gen.Double[0, 1e4];
    private static readonly Gen<double> Heading = Gen.Double[-Math.PI, Math.PI];
    private static readonly Gen<string> Word = Gen.Char.AlphaNumeric.Array[1, 8].Select(characters => new string(characters));
    private static readonly Gen<int> Limit = Gen.Int[1, 1000];

    private static readonly Gen<ArgumentValue> Value = Gen.OneOf(
        Gen.String.Select(ArgumentValue.FromString), Metres.Select(ArgumentValue.FromDouble), Gen.Bool.Select(ArgumentValue.FromBoolean));

    private static readonly Gen<VdaAction> Action = Gen.Select(Word, Word, Gen.Enum<VdaBlockingType>(), Maybe(Gen.String), Gen.Dictionary(Word, Value)[0, 3])
        .Select((type, id, blocking, description, parameters) => new VdaAction(type, id) { BlockingType = blocking, Description = description, Parameters = parameters.ToEquatableMap() });

    private static readonly Gen<VdaNodePosition> NodePosition = Gen.Select(Metres, Metres, Word, MaybeValue(Heading), MaybeValue(Positive), MaybeValue(Gen.Double[0, Math.PI]))
        .Select((x, y, map, theta, radius, deviation) => new VdaNodePosition(x, y, map) { Theta = theta, AllowedDeviationXY = radius, AllowedDeviationTheta = deviation });

    private static readonly Gen<VdaActionState> ActionState = Gen.Select(Word, Gen.Enum<VdaActionStatus>(), Maybe(Word), Maybe(Gen.String))
        .Select((id, status, type, result) => new VdaActionState(id, status) { ActionType = type, Result = result });

    private static readonly Gen<VdaError> Error = Gen.Select(Word, Gen.Enum<VdaErrorLevel>(), Maybe(Gen.String), Maybe(Gen.String), Gen.Dictionary(Word, Word)[0, 3])
        .Select((type, level, description, hint, references) => new VdaError(type, level) { Description = description, Hint = hint, References = references.ToEquatableMap() });

    private static readonly Gen<VdaPosition?> Position = Gen.Select(Metres, Metres, Heading, Word, Gen.Bool, Gen.Bool)
        .Select(VdaPosition? (x, y, theta, map, localized, known) => known ? new(x, y, theta, map, localized) : null);

    private static readonly Gen<VdaVelocity?> Velocity = Gen.Select(Metres, Metres, Metres, Gen.Bool)
        .Select(VdaVelocity? (x, y, omega, known) => known ? new(x, y, omega) : null);

    private static readonly Gen<VdaLoad> Load = Gen.Select(Maybe(Word), Maybe(Word), Maybe(Word))
        .Select((id, type, position) => new VdaLoad { LoadId = id, LoadType = type, LoadPosition = position });

    private static readonly Gen<VdaActionParameter> Parameter = Gen.Select(Word, Gen.Enum<VdaValueType>(), Maybe(Gen.String), Gen.Bool)
        .Select((key, type, description, optional) => new VdaActionParameter(key, type) { Description = description, IsOptional = optional });

    private static readonly Gen<VdaActionDescription> Description = Gen.Select(
            Gen.Select(Word, Maybe(Gen.String), Parameter.List[0, 4]), Distinct(Gen.Enum<VdaActionScope>(), 1), Distinct(Gen.Enum<VdaBlockingType>(), 0), Gen.Bool, Gen.Bool)
        .Select((action, scopes, blocking, pause, cancel) => new VdaActionDescription(action.Item1)
        {
            Description = action.Item2,
            Parameters = action.Item3.ToEquatableList(),
            Scopes = scopes,
            BlockingTypes = blocking,
            PauseAllowed = pause,
            CancelAllowed = cancel,
        });

    public static Gen<VdaHeader> Header { get; } = Gen.Select(Gen.Long[0, uint.MaxValue], Gen.Long[0, 4_000_000_000_000], Gen.String, Gen.String)
        .Select((id, milliseconds, maker, serial) => new VdaHeader(id, DateTimeOffset.FromUnixTimeMilliseconds(milliseconds), "", new(maker, serial)));

    public static Gen<VdaOrder> Order { get; } = Gen.Select(Word, Gen.Int[0, 99], Gen.Int[0, 3], Gen.Int[0, 50])
        .SelectMany((id, update, edges, first) => Gen.Select(Nodes(edges + 1, 2 * first), Edges(edges, (2 * first) + 1))
            .Select((nodes, ways) => new VdaOrder(id, update) { Nodes = nodes, Edges = Joined(ways, nodes) }));

    public static Gen<VdaInstantActions> InstantActions { get; } = List(Action, 3).Select(actions => new VdaInstantActions(actions));

    public static Gen<VdaState> State { get; } = Gen.Select(
            Gen.Select(Gen.String, Gen.Int[0, 99], Gen.String, Gen.Int[0, 99], Gen.Bool, Gen.Bool, Gen.Bool, Gen.Enum<VdaOperatingMode>()),
            Gen.Select(Word, Gen.Int[0, 99], Gen.Bool).Select((id, sequence, released) => new VdaNodeState(id, sequence, released)).List[0, 3],
            Gen.Select(Word, Gen.Int[0, 99], Gen.Bool).Select((id, sequence, released) => new VdaEdgeState(id, sequence, released)).List[0, 3],
            Gen.Select(List(ActionState, 3), List(ActionState, 3)),
            Gen.Select(Position, Velocity, Maybe(List(Load, 2))),
            Gen.Select(Gen.Double[0, 100], Gen.Bool, List(Error, 3), Gen.Enum<VdaEmergencyStop>(), Gen.Bool))
        .Select((order, nodes, edges, actions, motion, rest) => new VdaState
        {
            OrderId = order.Item1,
            OrderUpdateId = order.Item2,
            LastNodeId = order.Item3,
            LastNodeSequenceId = order.Item4,
            Driving = order.Item5,
            Paused = order.Item6,
            NewBaseRequest = order.Item7,
            OperatingMode = order.Item8,
            NodeStates = nodes.ToEquatableList(),
            EdgeStates = edges.ToEquatableList(),
            ActionStates = actions.Item1,
            InstantActionStates = actions.Item2,
            Position = motion.Item1,
            Velocity = motion.Item2,
            Loads = motion.Item3,
            Battery = new(rest.Item1, rest.Item2),
            Errors = rest.Item3,
            EmergencyStop = rest.Item4,
            FieldViolation = rest.Item5,
        });

    public static Gen<VdaVisualization> Visualization { get; } = Gen.Select(Position, Velocity, Gen.Long[0, uint.MaxValue])
        .Select((position, velocity, state) => new VdaVisualization(position, velocity) { StateHeaderId = state });

    public static Gen<VdaConnection> Connection { get; } = Gen.Enum<VdaConnectionState>().Select(state => new VdaConnection(state));

    public static Gen<VdaFactsheet> Factsheet { get; } = Gen.Select(
            Gen.Select(Gen.String, Maybe(Gen.String), Gen.OneOf("DIFF", "OMNI", "THREEWHEEL"), Gen.OneOf("FORKLIFT", "CONVEYOR", "TUGGER", "CARRIER")),
            Positive.Array[9],
            MaybeValue(Limit).Array[5],
            MaybeValue(Gen.Double[0.1, 60]),
            List(Description, 4),
            Distinct(Word, 0))
        .Select((type, measures, limits, interval, actions, loads) => new VdaFactsheet
        {
            SeriesName = type.Item1,
            SeriesDescription = type.Item2,
            Kinematics = type.Item3,
            RobotClass = type.Item4,
            MaximumLoadMass = measures[0],
            MinimumSpeed = measures[1],
            MaximumSpeed = measures[2],
            MaximumAcceleration = measures[3],
            MaximumDeceleration = measures[4],
            MaximumHeight = measures[5],
            Width = measures[6],
            Length = measures[7],
            MinimumOrderInterval = measures[8],
            MaximumIdLength = limits[0],
            MaximumNodes = limits[1],
            MaximumEdges = limits[2],
            MaximumNodeActions = limits[3],
            MaximumInstantActions = limits[4],
            MaximumEdgeActions = limits[4],
            DefaultStateInterval = interval,
            Actions = actions,
            LoadTypes = loads,
        });

    public static Gen<VdaMessage<T>> Message<T>(Gen<T> content)
        where T : class => Gen.Select(Header, content).Select((header, said) => new VdaMessage<T>(header, said));

    private static Gen<EquatableList<VdaNode>> Nodes(int count, int first) => Gen.Select(Word, Gen.Bool, Maybe(NodePosition), Maybe(Gen.String), List(Action, 2)).Array[count]
        .Select(nodes => nodes.Select((node, index) => new VdaNode(node.Item1, first + (2 * index), node.Item2)
        {
            Position = node.Item3,
            Description = node.Item4,
            Actions = node.Item5,
        }).ToEquatableList());

    private static Gen<VdaEdge[]> Edges(int count, int first) => Gen.Select(Word, Gen.Bool, MaybeValue(Positive), Maybe(Gen.String), List(Action, 2)).Array[count]
        .Select(edges => edges.Select((edge, index) => new VdaEdge(edge.Item1, first + (2 * index), edge.Item2, "", "")
        {
            MaxSpeed = edge.Item3,
            Description = edge.Item4,
            Actions = edge.Item5,
        }).ToArray());

    private static EquatableList<VdaEdge> Joined(VdaEdge[] edges, EquatableList<VdaNode> nodes) =>
        edges.Select((edge, index) => edge with { StartNodeId = nodes[index].NodeId, EndNodeId = nodes[index + 1].NodeId }).ToEquatableList();

    private static Gen<EquatableList<T>> List<T>(Gen<T> item, int most) => item.List[0, most].Select(items => items.ToEquatableList());

    private static Gen<EquatableList<T>> Distinct<T>(Gen<T> item, int least) => item.List[least, 4].Select(items => items.Distinct().ToEquatableList());

    private static Gen<T?> Maybe<T>(Gen<T> value)
        where T : class => Gen.Select(value, Gen.Bool).Select(T? (said, known) => known ? said : null);

    private static Gen<T?> MaybeValue<T>(Gen<T> value)
        where T : struct => Gen.Select(value, Gen.Bool).Select(T? (said, known) => known ? said : null);
}
