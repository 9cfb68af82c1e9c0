using System.Collections.Concurrent;
using System.Text;
using System.Threading.Channels;
using LamRobot.Bridge.Mqtt.Vda5050;
using LamRobot.Contracts;

namespace LamRobot.Bridge.Mqtt.Tests.Vda5050;

/// <summary>The smallest robot that keeps VDA 5050: it takes orders, and drives and acts when the test says so.</summary>
internal sealed class TestAgv : IAsyncDisposable
{
    private readonly VdaDialect dialect;
    private readonly string version;
    private readonly Channel<VdaMessage<VdaOrder>> taken = Channel.CreateUnbounded<VdaMessage<VdaOrder>>();
    private readonly Lock gate = new();
    private readonly HashSet<string> begun = [];
    private readonly TaskCompletionSource told = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long moment;
    private long header;

    private TestAgv(BrokerAddress broker, VdaIdentity identity, string version, string interfaceName)
    {
        this.version = version;
        dialect = VdaDialect.Of(version) ?? VdaDialect.V210;
        Topics = new(interfaceName, version[0] - '0', identity);
        Link = new(new() { Broker = broker, KeepAlive = VdaLinkFixture.Patience }, TimeProvider.System);
    }

    public VdaTopics Topics { get; }

    public MqttLink Link { get; }

    public VdaFactsheet Factsheet { get; set; } = new();

    /// <summary>Ends when the broker has its factsheet.</summary>
    public Task Told => told.Task;

    /// <summary>Its state, as it told it last.</summary>
    public VdaState State { get; private set; } = new();

    /// <summary>Every order that came, also those that came before.</summary>
    public ConcurrentQueue<VdaMessage<VdaOrder>> Orders { get; } = new();

    /// <summary>The orders that it took; those that came twice stand here once, unless it began anew between.</summary>
    public ConcurrentQueue<VdaMessage<VdaOrder>> Taken { get; } = new();

    /// <summary>The instant actions that came, without questions for state and factsheet.</summary>
    public ConcurrentQueue<VdaAction> Instants { get; } = new();

    /// <summary>How many orders are lost on their way.</summary>
    public int OrdersToLose;

    /// <summary>How many messages with actions at once are lost on their way, of those that ask for something to be done.</summary>
    public int InstantsToLose;

    /// <summary>Actions at once that it leaves without a word.</summary>
    public IReadOnlyList<string> Unanswered { get; set; } = [];

    /// <summary>What it says to an order instead of taking it.</summary>
    public Func<VdaMessage<VdaOrder>, VdaError?> Refuse { get; set; } = _ => null;

    /// <summary>Whether it drives whatever is released, and does what is to be done, by itself.</summary>
    public bool Autopilot { get; set; }

    public static async Task<TestAgv> StartAsync(BrokerAddress broker, string serial = "s1", string version = "2.1.0", VdaFactsheet? factsheet = null, string node = "a", bool silent = false, string interfaceName = "uagv")
    {
        var robot = new TestAgv(broker, new("maker", serial), version, interfaceName) { Factsheet = factsheet ?? new() };
        var (x, mapId) = TestFloor.PlaceOf(node);
        robot.State = new() { LastNodeId = node, Position = new(x, 0, 0, mapId, Localized: true), Loads = [], Battery = new(80, Charging: false) };
        await robot.Link.SubscribeAsync(robot.Topics.Order, robot.OnOrder, CancellationToken.None);
        await robot.Link.SubscribeAsync(robot.Topics.InstantActions, robot.OnInstant, CancellationToken.None);
        await robot.Link.ConnectAsync(CancellationToken.None);
        if (!silent)
        {
            await robot.ConnectAsync(VdaConnectionState.Online);
        }

        return robot;
    }

    public async Task<VdaMessage<VdaOrder>> NextOrderAsync(CancellationToken cancellationToken) => await taken.Reader.ReadAsync(cancellationToken);

    public Task ConnectAsync(VdaConnectionState state, long headerId = 1, DateTimeOffset? timestamp = null) => PublishAsync(
        Topics.Connection, dialect.Write(new VdaMessage<VdaConnection>(Header(headerId) with { Timestamp = timestamp ?? TimeProvider.System.GetUtcNow() }, new(state))), retain: true);

    /// <summary>Changes its state and tells it.</summary>
    public Task TellAsync(Func<VdaState, VdaState> change)
    {
        lock (gate)
        {
            State = change(State);
            return PublishStateAsync(Header(++header), State);
        }
    }

    /// <summary>Tells a state under a header of the test's own.</summary>
    public Task TellAsync(VdaState state, Func<VdaHeader, VdaHeader> change) => PublishStateAsync(change(Header(header)), state);

    /// <summary>Passes the next node.</summary>
    public Task PassAsync() => TellAsync(Pass);

    /// <summary>Ends the actions of its order.</summary>
    public Task FinishAsync(VdaActionStatus status = VdaActionStatus.Finished, string? result = null) => TellAsync(state => End(state, status, result));

    /// <summary>Gives its order up, as when somebody else cancels it.</summary>
    public Task BeCancelledAsync() => TellAsync(state => Cancel(state, new("cancelOrder", "another's")));

    /// <summary>Begins anew: it knows nothing of orders.</summary>
    /// <param name="timestamp">When it says that it is; now when null.</param>
    public Task RestartAsync(DateTimeOffset? timestamp = null)
    {
        lock (gate)
        {
            header = 0;
            begun.Clear();
            State = new() { LastNodeId = State.LastNodeId, Position = State.Position, Battery = State.Battery };
            var signed = Header(0);
            return PublishStateAsync(signed with { Timestamp = timestamp ?? signed.Timestamp }, State);
        }
    }

    public Task PublishAsync(string topic, byte[] payload, bool retain = false) => Link.PublishAsync(new(topic, Signed(payload)) { Retain = retain }, CancellationToken.None).AsTask();

    /// <summary>Ends when it has heard everything that a link sent before.</summary>
    public async Task HearsAsync(MqttLink speaker, string mark)
    {
        var message = new VdaMessage<VdaInstantActions>(Header(1), new([new("mark", mark) { BlockingType = VdaBlockingType.None }]));
        await speaker.PublishAsync(new(Topics.InstantActions, dialect.Write(message)), CancellationToken.None);
        await VdaLinkFixture.UntilAsync(() => Instants.Any(action => action.ActionId == mark));
    }

    public ValueTask DisposeAsync() => Link.DisposeAsync();

    private static VdaState Pass(VdaState state)
    {
        var next = state.NodeStates[0];
        var (x, mapId) = TestFloor.PlaceOf(next.NodeId);
        return state with
        {
            LastNodeId = next.NodeId,
            LastNodeSequenceId = next.SequenceId,
            Position = new(x, 0, 0, mapId, Localized: true),
            NodeStates = state.NodeStates.Skip(1).ToEquatableList(),
            EdgeStates = state.EdgeStates.Where(edge => edge.SequenceId > next.SequenceId).ToEquatableList(),
            Driving = state.NodeStates.Skip(1).Any(node => node.Released),
        };
    }

    private static VdaState End(VdaState state, VdaActionStatus status, string? result) => state with
    {
        ActionStates = state.ActionStates.Select(action => action.Status is VdaActionStatus.Finished or VdaActionStatus.Failed ? action : action with { Status = status, Result = result }).ToEquatableList(),
    };

    // A version that no dialect writes.
    private byte[] Signed(byte[] payload) =>
        VdaDialect.Of(version) is null ? Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(payload).Replace(dialect.Version, version, StringComparison.Ordinal)) : payload;

    private VdaHeader Header(long headerId) => new(headerId, Moment(), version, Topics.Robot);

    // A millisecond is what a header tells: two messages of the same one could not be told apart from a late one.
    private DateTimeOffset Moment()
    {
        var now = TimeProvider.System.GetUtcNow();
        long before, next;
        do
        {
            before = Interlocked.Read(ref moment);
            next = Math.Max(now.ToUnixTimeMilliseconds(), before + 1);
        }
        while (Interlocked.CompareExchange(ref moment, next, before) != before);

        return DateTimeOffset.FromUnixTimeMilliseconds(next);
    }

    private Task PublishStateAsync(VdaHeader signed, VdaState state) => PublishAsync(Topics.State, dialect.Write(new VdaMessage<VdaState>(signed, state)));

    private void OnOrder(MqttMessage message)
    {
        if (dialect.ReadOrder(message.Payload.Span) is not { } order)
        {
            return;
        }

        Orders.Enqueue(order);
        if (Interlocked.Decrement(ref OrdersToLose) >= 0)
        {
            return;
        }

        if (Refuse(order) is { } error)
        {
            _ = TellAsync(state => state with { Errors = [.. state.Errors, error] });
        }
        else if (IsNew(order.Content))
        {
            Taken.Enqueue(order);
            _ = TellAsync(state => Accept(state, order.Content));
            if (Autopilot)
            {
                DriveOn();
            }

            taken.Writer.TryWrite(order);
        }
    }

    private bool IsNew(VdaOrder order)
    {
        lock (gate)
        {
            return begun.Add($"{order.OrderId}/{order.OrderUpdateId}");
        }
    }

    private void DriveOn()
    {
        while (State.NodeStates.Any(node => node.Released))
        {
            _ = PassAsync();
        }

        if (State.NodeStates.Count == 0)
        {
            _ = FinishAsync();
        }
    }

    private static VdaState Accept(VdaState state, VdaOrder order)
    {
        var last = state.OrderId == order.OrderId ? state.LastNodeSequenceId : 0;
        var known = state.OrderId == order.OrderId ? state.NodeStates.Where(node => node.SequenceId <= order.Nodes[0].SequenceId && node.Released).ToList() : [];
        var edges = state.OrderId == order.OrderId ? state.EdgeStates.Where(edge => edge.SequenceId < order.Nodes[0].SequenceId && edge.Released).ToList() : [];
        var before = state.OrderId == order.OrderId ? state.ActionStates : [];
        var actions = before.Concat(order.Nodes.SelectMany(node => node.Actions).Concat(order.Edges.SelectMany(edge => edge.Actions))
            .Select(action => new VdaActionState(action.ActionId, VdaActionStatus.Waiting) { ActionType = action.ActionType })).DistinctBy(action => action.ActionId);
        return state with
        {
            OrderId = order.OrderId,
            OrderUpdateId = order.OrderUpdateId,
            LastNodeSequenceId = last,
            NodeStates = [.. known, .. order.Nodes.Skip(1).Select(node => new VdaNodeState(node.NodeId, node.SequenceId, node.Released))],
            EdgeStates = [.. edges, .. order.Edges.Select(edge => new VdaEdgeState(edge.EdgeId, edge.SequenceId, edge.Released))],
            ActionStates = actions.ToEquatableList(),
            Errors = state.OrderId == order.OrderId ? state.Errors : [],
            Driving = order.Nodes.Skip(1).Any(node => node.Released),
        };
    }

    private void OnInstant(MqttMessage message)
    {
        // All are noted before the first is answered: who hears that answer may look for the others.
        var actions = dialect.ReadInstantActions(message.Payload.Span)?.Content.Actions ?? [];
        foreach (var action in actions.Where(ToBeDone))
        {
            Instants.Enqueue(action);
        }

        foreach (var action in actions)
        {
            var lost = ToBeDone(action) && Interlocked.Decrement(ref InstantsToLose) >= 0;
            if (!lost && !Unanswered.Contains(action.ActionType))
            {
                _ = AnswerAsync(action);
            }
        }
    }

    private static bool ToBeDone(VdaAction action) => action.ActionType is not ("stateRequest" or "factsheetRequest");

    private Task AnswerAsync(VdaAction action) => action.ActionType switch
    {
        "factsheetRequest" => TellFactsheetAsync(),
        "startPause" => TellAsync(state => Did(state with { Paused = true, Driving = false }, action)),
        "stopPause" => TellAsync(state => Did(state with { Paused = false, Driving = state.NodeStates.Any(node => node.Released) }, action)),
        "cancelOrder" => TellAsync(state => Cancel(state, action)),
        _ => TellAsync(state => Did(state, action)),
    };

    private async Task TellFactsheetAsync()
    {
        await PublishAsync(Topics.Factsheet, dialect.Write(new VdaMessage<VdaFactsheet>(Header(1), Factsheet)));
        told.TrySetResult();
    }

    private VdaState Cancel(VdaState state, VdaAction action) => Did(End(state with { NodeStates = [], EdgeStates = [], Driving = false }, VdaActionStatus.Failed, null), action);

    private VdaState Did(VdaState state, VdaAction action)
    {
        var done = new VdaActionState(action.ActionId, VdaActionStatus.Finished) { ActionType = action.ActionType };
        return dialect.Major >= 3
            ? state with { InstantActionStates = [.. state.InstantActionStates.Where(each => each.ActionId != action.ActionId), done] }
            : state with { ActionStates = [.. state.ActionStates.Where(each => each.ActionId != action.ActionId), done] };
    }
}
