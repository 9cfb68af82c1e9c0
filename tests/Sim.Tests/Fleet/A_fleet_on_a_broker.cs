using LamRobot.Bridge.Mqtt;
using LamRobot.Bridge.Mqtt.Vda5050;

namespace LamRobot.Sim.Tests;

public sealed class A_fleet_on_a_broker : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);
    private readonly EmbeddedBroker broker = new(new());
    private MqttLink? master;

    public static TheoryData<string> Versions => new(VdaDialect.All.Select(static dialect => dialect.Version));

    private static string Connection => new VdaTopics("uagv", 2, new("lamrobot", "robot1")).Connection;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await broker.StartAsync(Cancellation);
        master = new(new() { Broker = broker.BrokerAddress }, TimeProvider.System);
        await master.ConnectAsync(Cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        await (master?.DisposeAsync() ?? ValueTask.CompletedTask);
        await broker.DisposeAsync();
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task A_robot_introduces_itself_and_carries_out_an_order_in_its_dialect(string version)
    {
        var dialect = VdaDialect.Of(version)!;
        var topics = new VdaTopics("uagv", dialect.Major, new("lamrobot", "robot1"));
        var (online, factsheet, done) = (NewSource<bool>(), NewSource<VdaFactsheet>(), NewSource<VdaState>());
        await ListenAsync(topics.Connection, message => Tell(online, dialect.ReadConnection(message.Payload.Span) is { Content.State: VdaConnectionState.Online }));
        await ListenAsync(topics.Factsheet, message => factsheet.TrySetResult(dialect.ReadFactsheet(message.Payload.Span)!.Content));
        await ListenAsync(topics.State, message =>
        {
            if (dialect.ReadState(message.Payload.Span)!.Content is { OrderId: "o", NodeStates.Count: 0 } state && state.ActionStates.Any(static action => action.Status == VdaActionStatus.Finished))
            {
                done.TrySetResult(state);
            }
        });
        await using var fleet = await StartAsync(1, dialect, FleetFaults.None);
        await online.Task.WaitAsync(Patience, Cancellation);
        Assert.Contains((await factsheet.Task.WaitAsync(Patience, Cancellation)).Actions, static action => action.ActionType == "pick");
        await SendAsync(topics, dialect, Way.Of("o", "c1r1", "dock-1").At(1, Way.Action("pick", "p")));
        var state = await done.Task.WaitAsync(Patience, Cancellation);
        Assert.Equal("pallet 1", Assert.Single(state.Loads!).LoadId);
        Assert.Equal("pallet 1", fleet.Read(static world => world.Carriers[0].Load?.Id));
    }

    [Fact]
    public async Task A_robot_that_goes_says_goodbye()
    {
        var gone = NewSource<bool>();
        await ListenAsync(Connection, message => Tell(gone, Word(message) == VdaConnectionState.Offline));
        await using (await StartAsync(1, VdaDialect.V210, FleetFaults.None))
        {
        }

        await gone.Task.WaitAsync(Patience, Cancellation);
    }

    [Fact]
    public async Task A_robot_that_is_lost_comes_back()
    {
        var words = new List<VdaConnectionState>();
        var back = NewSource<bool>();
        await ListenAsync(Connection, message =>
        {
            words.Add(Word(message));
            var lost = words.IndexOf(VdaConnectionState.ConnectionBroken);
            Tell(back, lost >= 0 && words.LastIndexOf(VdaConnectionState.Online) > lost);
        });
        await using var fleet = await StartAsync(1, VdaDialect.V210, new() { DisconnectsPerMinute = 20, Outage = TimeSpan.FromMilliseconds(50) });
        await back.Task.WaitAsync(Patience, Cancellation);
    }

    [Fact]
    public async Task Fifty_robots_at_once_each_carry_out_their_own_order()
    {
        const int Robots = 50;
        var dialect = VdaDialect.V300;
        var done = new HashSet<string>(StringComparer.Ordinal);
        var all = NewSource<bool>();
        await ListenAsync("uagv/v3/+/+/state", message =>
        {
            var state = dialect.ReadState(message.Payload.Span)!;
            if (state.Content.OrderId == "o-" + state.Header.Robot.SerialNumber && state.Content.ActionStates is [{ Status: VdaActionStatus.Finished }])
            {
                done.Add(state.Header.Robot.SerialNumber);
                Tell(all, done.Count == Robots);
            }
        });
        await using var fleet = await StartAsync(Robots, dialect, FleetFaults.None);
        var starts = fleet.Read(static world => world.Scenario.Starts);
        foreach (var (identity, index) in fleet.Identities.Select(static (identity, index) => (identity, index)))
        {
            var order = Way.Of("o-" + identity.SerialNumber, starts[index].Node).At(0, Way.Action("printLabel", "a-" + identity.SerialNumber));
            await SendAsync(new("uagv", 3, identity), dialect, order);
        }

        await all.Task.WaitAsync(Patience, Cancellation);
        var deeds = fleet.Read(static world => world.Deeds.Select(static deed => deed.Robot).ToList());
        Assert.Equal(Robots, deeds.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(Robots, deeds.Count);
    }

    private static VdaConnectionState Word(MqttMessage message) => VdaDialect.V210.ReadConnection(message.Payload.Span)!.Content.State;

    private static TaskCompletionSource<T> NewSource<T>() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private static void Tell(TaskCompletionSource<bool> source, bool isSo)
    {
        if (isSo)
        {
            source.TrySetResult(true);
        }
    }

    private async Task<Fleet> StartAsync(int robots, VdaDialect dialect, FleetFaults faults)
    {
        var options = new FleetOptions
        {
            Broker = broker.BrokerAddress,
            Robots = robots,
            SpeedFactor = 10,
            Robot = new() { Dialect = dialect, Faults = faults, Skills = [new("printLabel")] },
        };
        var fleet = new Fleet(WarehouseScenario.For(robots, seed: 1), options, TimeProvider.System);
        await fleet.StartAsync(Cancellation);
        return fleet;
    }

    private async Task ListenAsync(string filter, Action<MqttMessage> handler) => await master!.SubscribeAsync(filter, handler, Cancellation);

    private async Task SendAsync(VdaTopics topics, VdaDialect dialect, VdaOrder order)
    {
        var payload = dialect.Write(new VdaMessage<VdaOrder>(new(0, TimeProvider.System.GetUtcNow(), dialect.Version, topics.Robot), order));
        Assert.Equal(PublishOutcome.Delivered, await master!.PublishAsync(new(topics.Order, payload), Cancellation));
    }
}
