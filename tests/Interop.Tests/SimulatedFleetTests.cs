using LamRobot.Bridge.Mqtt.Tests;
using LamRobot.Sim;

namespace LamRobot.Interop.Tests;

/// <summary>What the master and the simulated robots say to each other meets the standard's schemas, in each of its versions.</summary>
public sealed class SimulatedFleetTests : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);
    private readonly List<IAsyncDisposable> opened = [];

    public static TheoryData<string> Versions => [.. VdaDialect.All.Select(static dialect => dialect.Version)];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask DisposeAsync()
    {
        for (var i = opened.Count - 1; i >= 0; i--)
        {
            await opened[i].DisposeAsync();
        }
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task Every_message_of_a_working_day_meets_its_schema(string version)
    {
        var dialect = VdaDialect.Of(version)!;
        var (broker, tap) = await BrokerAsync(dialect);
        var fleet = await FleetAsync(broker, dialect, speedFactor: 10);
        var link = await LinkAsync(broker, fleet, dialect);

        var picked = await DoAsync(link, "pick", "dock 1");
        var paused = await link.PauseAsync(Token);
        var resumed = await link.ResumeAsync(Token);
        var dropped = await DoAsync(link, "drop", "shelf B");
        var watered = await link.SendAsync(Step(link, "water_plants", EquatableMap.Of<ArgumentValue>(("litres", 2.5))), null, Token);
        var failed = await DoAsync(link, "pick", "dock 4");
        await link.StopAsync(StopKind.Soft, Token);
        await tap.CatchUpAsync(Token);

        Assert.All([picked, paused, resumed, dropped, watered], result => Assert.True(result.Succeeded, result.Message));
        Assert.Equal(ResultCode.DeviceFailed, failed.Code);
        Assert.Empty(tap.Complaints());
        Assert.Equal(["connection", "factsheet", "instantActions", "order", "state", "visualization"], tap.Topics);
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task A_cancelled_order_and_a_lost_robot_are_told_as_the_schema_wants(string version)
    {
        var dialect = VdaDialect.Of(version)!;
        var (broker, tap) = await BrokerAsync(dialect);
        var fleet = await FleetAsync(broker, dialect, speedFactor: 1);
        var link = await LinkAsync(broker, fleet, dialect);
        using var cancel = new CancellationTokenSource();
        var going = link.SendAsync(Step(link, "go_to", EquatableMap.Of<ArgumentValue>(("station", "shelf E"))), null, cancel.Token).AsTask();
        await Wait.UntilAsync(() => link.State.Moving, Patience, Token);

        await cancel.CancelAsync();
        var cancelled = await going.WaitAsync(Patience, Token);
        await fleet.DisposeAsync();
        await Wait.UntilAsync(() => !link.State.Online, Patience, Token);
        await tap.CatchUpAsync(Token);

        Assert.Equal((ActionStatus.Stopped, true), (cancelled.Status, cancelled.EffectKnown));
        Assert.Empty(tap.Complaints());
    }

    private static ActionStep Step(VdaRobotLink link, string action, EquatableMap<ArgumentValue> arguments) => new(Guid.NewGuid().ToString("N"), link.RobotId, action) { Arguments = arguments };

    private static Task<ActionResult> DoAsync(VdaRobotLink link, string action, string station)
    {
        var place = link.Manifest.Actions.Single(spec => spec.Name == action).Parameters.Single(static parameter => parameter.Kind == ParameterKind.Entity).Name;
        return link.SendAsync(Step(link, action, EquatableMap.Of<ArgumentValue>((place, station))), null, Token).AsTask().WaitAsync(Patience, Token);
    }

    private async Task<(BrokerAddress Broker, WireTap Tap)> BrokerAsync(VdaDialect dialect)
    {
        var broker = await MosquittoBroker.StartAsync(Token);
        opened.Add(broker);
        return (broker.Address, await WireTap.OnAsync(broker.Address, opened, dialect, Token));
    }

    private async Task<Fleet> FleetAsync(BrokerAddress broker, VdaDialect dialect, double speedFactor)
    {
        RobotSkill water = new("waterPlants") { Description = "waters the plants", Scopes = [VdaActionScope.Node], Parameters = [new("litres", VdaValueType.Number)] };
        var options = new FleetOptions { Broker = broker, SpeedFactor = speedFactor, Robot = new() { Dialect = dialect, Skills = [water] } };
        var fleet = new Fleet(WarehouseScenario.BuiltIn, options, TimeProvider.System);
        opened.Add(fleet);
        await fleet.StartAsync(Token);
        return fleet;
    }

    private async Task<VdaRobotLink> LinkAsync(BrokerAddress broker, Fleet fleet, VdaDialect dialect)
    {
        var mqtt = new MqttLink(new() { Broker = broker }, TimeProvider.System);
        opened.Add(mqtt);
        var link = new VdaRobotLink(mqtt, new("uagv", dialect.Major, fleet.Identities[0]), new() { Map = WarehouseScenario.BuiltIn.Map, ConnectTimeout = Patience, AcceptTimeout = Patience, InstantTimeout = Patience, StopTimeout = Patience }, TimeProvider.System);
        opened.Add(link);
        await link.ConnectAsync(Token);
        return link;
    }
}
