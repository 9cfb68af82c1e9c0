using LamRobot.Bridge.Mqtt;
using LamRobot.Bridge.Mqtt.Maps;
using LamRobot.Bridge.Mqtt.Vda5050;
using LamRobot.Contracts;

namespace LamRobot.Sim.Tests;

public sealed class Our_master_drives_it : IAsyncLifetime
{
    private readonly EmbeddedBroker broker = new(new());

    public static TheoryData<string> Versions => new(VdaDialect.All.Select(static dialect => dialect.Version));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => await broker.StartAsync(Cancellation);

    public async ValueTask DisposeAsync() => await broker.DisposeAsync();

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task A_pallet_goes_from_a_dock_to_a_shelf_and_an_invented_action_is_done_once(string version)
    {
        var scenario = WarehouseScenario.BuiltIn;
        var dialect = VdaDialect.Of(version)!;
        RobotSkill water = new("waterPlants") { Scopes = [VdaActionScope.Node], Parameters = [new("litres", VdaValueType.Number)] };
        var options = new FleetOptions { Broker = broker.BrokerAddress, SpeedFactor = 10, Robot = new() { Dialect = dialect, Skills = [water], StateInterval = TimeSpan.FromSeconds(1) } };
        await using var fleet = new Fleet(scenario, options, TimeProvider.System);
        await fleet.StartAsync(Cancellation);
        await using var line = new MqttLink(new() { Broker = broker.BrokerAddress }, TimeProvider.System);
        await using var robot = new VdaRobotLink(line, new("uagv", dialect.Major, fleet.Identities[0]), new() { Map = scenario.Map, ConnectTimeout = TimeSpan.FromSeconds(60) }, TimeProvider.System);
        await robot.ConnectAsync(Cancellation);
        await DoAsync(robot, new("s1", robot.RobotId, "go_to") { Arguments = EquatableMap.Of<ArgumentValue>(("station", "packing table")) });
        await DoAsync(robot, At("s2", robot, "pick", "dock 2"));
        await DoAsync(robot, At("s3", robot, "drop", "shelf B"));
        await DoAsync(robot, new("s4", robot.RobotId, "water_plants") { Arguments = EquatableMap.Of<ArgumentValue>(("litres", 2.0)) });
        var empty = await robot.SendAsync(At("s5", robot, "pick", "dock 4"), null, Cancellation);
        Assert.Equal(ResultCode.DeviceFailed, empty.Code);
        Assert.Contains("no such load", empty.Message, StringComparison.Ordinal);
        Assert.Equal(["dock 2", "shelf B"], fleet.Read(static world => world.Loads.Where(static load => load.Id is "pallet 2" or "pallet 3").Select(static load => load.Station).Order(StringComparer.Ordinal).ToList()));
        Assert.Equal(["pick", "drop", "waterPlants", "pick"], fleet.Read(static world => world.Deeds.Select(static deed => deed.ActionType).ToList()));
        Assert.Equal(0, robot.MalformedMessages);
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task What_the_map_asks_for_on_edges_is_done_there_and_it_may_be_told_where_it_is(string version)
    {
        var scenario = WarehouseScenario.BuiltIn;
        var dialect = VdaDialect.Of(version)!;
        RobotSkill horn = new("soundHorn") { Scopes = [VdaActionScope.Edge], Duration = TimeSpan.FromSeconds(60) };
        var loud = new RouteMap(
            "loud", scenario.Map.Nodes, [.. scenario.Map.Edges.Select(static edge => edge with { Actions = [new("soundHorn") { BlockingType = VdaBlockingType.None }] })], scenario.Map.Stations);
        var options = new FleetOptions { Broker = broker.BrokerAddress, SpeedFactor = 10, Robot = new() { Dialect = dialect, Skills = [horn], StateInterval = TimeSpan.FromSeconds(1) } };
        await using var fleet = new Fleet(scenario, options, TimeProvider.System);
        await fleet.StartAsync(Cancellation);
        await using var line = new MqttLink(new() { Broker = broker.BrokerAddress }, TimeProvider.System);
        await using var robot = new VdaRobotLink(line, new("uagv", dialect.Major, fleet.Identities[0]), new() { Map = loud, ConnectTimeout = TimeSpan.FromSeconds(60) }, TimeProvider.System);
        await robot.ConnectAsync(Cancellation);

        await DoAsync(robot, At("s1", robot, "go_to", "packing table"));
        var horns = fleet.Read(static world => world.Deeds.ToList());
        await DoAsync(robot, At("s2", robot, FactsheetPosition.Name, "packing table"));
        var wrong = await robot.SendAsync(At("s3", robot, FactsheetPosition.Name, "dock 4"), null, Cancellation);

        Assert.NotEmpty(horns);
        Assert.All(horns, static deed => Assert.Equal("soundHorn", deed.ActionType));
        Assert.Equal(horns.Count, horns.Select(static deed => deed.ActionId).Distinct().Count());
        Assert.Equal(ResultCode.DeviceFailed, wrong.Code);
        Assert.Contains("does not fit that place", wrong.Message, StringComparison.Ordinal);
    }

    private static ActionStep At(string id, VdaRobotLink robot, string action, string station)
    {
        var parameter = robot.Manifest.Actions.Single(spec => spec.Name == action).Parameters.Single(static each => each.Kind == ParameterKind.Entity).Name;
        return new(id, robot.RobotId, action) { Arguments = EquatableMap.Of<ArgumentValue>((parameter, station)) };
    }

    private static async Task DoAsync(VdaRobotLink robot, ActionStep step)
    {
        var result = await robot.SendAsync(step, null, Cancellation);
        Assert.True(result.Succeeded, $"{step.Action}: {result.Message}");
    }
}
