using LamRobot.Bridge.Mqtt;
using LamRobot.Contracts;

namespace LamRobot.Sim.Tests;

public sealed class An_arm_without_eyes_is_told_where_things_are
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_tells_of_itself_and_its_fixtures_and_of_no_thing()
    {
        var run = TableCase.Run("[]", positions: "camera");
        var seen = await run.Link.ObserveAsync(Cancellation);
        Assert.Equal(["arm", "table", "drawer", "bin", "lamp", "button"], seen.Entities.Select(static entity => entity.Id));
    }

    [Fact]
    public void It_asks_for_the_positions_of_the_things_that_an_action_names()
    {
        var put = TabletopManifest.Of(PositionSource.Camera).Actions.Single(static action => action.Name == "put");
        Assert.Equal(
            [("object_x", "{object}.x", false), ("object_y", "{object}.y", false), ("place_x", "{place}.x", true), ("place_y", "{place}.y", true)],
            put.Parameters.Where(static parameter => parameter.SeenAs is not null).Select(static parameter => (parameter.Name, parameter.SeenAs!, parameter.Required)));
        Assert.DoesNotContain(TabletopManifest.Of(PositionSource.Telemetry).Actions.SelectMany(static action => action.Parameters), static parameter => parameter.SeenAs is not null);
    }

    [Fact]
    public async Task It_takes_what_is_where_it_was_told_and_claims_no_effect()
    {
        var run = TableCase.Run("[]", positions: "camera");
        var result = await run.Send(Put(run, "red block", "blue bowl"));
        Assert.True(result.Succeeded, result.Message);
        Assert.False(result.EffectKnown);
        Assert.True(run.Knows("in", "red block", "blue bowl"));
    }

    [Fact]
    public async Task Told_a_place_where_nothing_is_its_fingers_close_on_nothing()
    {
        var run = TableCase.Run("[]", positions: "camera");
        var step = TableCase.Step("pick_up", ("object", "red block"), ("object_x", -0.1), ("object_y", -0.2));
        Assert.Equal(ResultCode.GraspFailed, (await run.Send(step)).Code);
    }

    [Fact]
    public async Task Told_nothing_or_a_place_out_of_its_reach_it_does_not_move()
    {
        var run = TableCase.Run("[]", positions: "camera");
        Assert.Equal(ResultCode.DeviceRejected, (await run.Send(TableCase.Step("pick_up", ("object", "red block")))).Code);
        Assert.Equal(ResultCode.Unreachable, (await run.Send(TableCase.Step("pick_up", ("object", "red block"), ("object_x", 0.44), ("object_y", -0.29)))).Code);
        Assert.True(run.Knows("at", "robot", "home"));
    }

    [Fact]
    public async Task Told_wrongly_it_takes_the_other_thing_and_believes_it_the_right_one()
    {
        var run = TableCase.Run("[]", positions: "camera");
        var green = ((TabletopWorld)run.World).Table.Find("green block")!.Position;
        Assert.True((await run.Send(TableCase.Step("pick_up", ("object", "red block"), ("object_x", green.X), ("object_y", green.Y)))).Succeeded);
        Assert.True(run.Knows("holds", "robot", "green block"));
        Assert.Equal("red block", (await run.Link.ObserveAsync(Cancellation)).Find("arm")!.Attributes["holding"]);
    }

    [Fact]
    public async Task On_a_broker_it_acts_and_its_camera_shows_what_it_did()
    {
        await using var broker = new EmbeddedBroker(new());
        await broker.StartAsync(Cancellation);
        var world = TabletopWorld.BuiltIn([], 7, SimulationFaults.None, SimulationClock.DefaultStart, PositionSource.Camera);
        var options = new MqttRobotOptions { Broker = broker.BrokerAddress, RobotId = "arm", SpeedFactor = 20, CameraInterval = TimeSpan.FromMilliseconds(100) };
        await using var robot = new MqttRobot(world, options, TimeProvider.System);
        await robot.StartAsync(Cancellation);
        await using var line = new MqttLink(new() { Broker = broker.BrokerAddress }, TimeProvider.System);
        await using var link = new JsonRobotLink(line, "arm", new() { ConnectTimeout = TimeSpan.FromSeconds(60) }, TimeProvider.System);
        await link.ConnectAsync(Cancellation);
        Assert.Equal(TabletopManifest.Of(PositionSource.Camera), link.Manifest);
        await using var camera = await MqttCamera.ListenAsync(line, "arm", "overview", TimeSpan.FromSeconds(60), TimeProvider.System, Cancellation);
        var before = await camera.CaptureAsync(Cancellation);
        var (x, y) = Projection.Of(before, -0.12, -0.12, 0.04);
        Assert.Equal("red", Look.NearestColour(before, x, y));

        var result = await link.SendAsync(TableCase.Step("pick_up", ("object", "red block"), ("object_x", -0.12), ("object_y", -0.12)), null, Cancellation);
        Assert.True(result.Succeeded, result.Message);
        Assert.Contains(Fact.Of("holds", "robot", "red block"), robot.TrueFacts());
        Assert.True((await link.SendAsync(TableCase.Step("go_home") with { Id = "s2" }, null, Cancellation)).Succeeded);
        var after = await camera.CaptureAsync(Cancellation);
        using var turns = new PeriodicTimer(options.CameraInterval.Value, TimeProvider.System);
        while (Look.NearestColour(after, x, y) == "red" && await turns.WaitForNextTickAsync(Cancellation))
        {
            after = await camera.CaptureAsync(Cancellation);
        }

        Assert.True(after.Timestamp > before.Timestamp);
    }

    private static ActionStep Put(SimulationRun run, string thing, string place)
    {
        var table = ((TabletopWorld)run.World).Table;
        var (from, to) = (table.Find(thing)!.Position, table.Find(place)!.Position);
        return TableCase.Step("put", ("object", thing), ("place", place), ("object_x", from.X), ("object_y", from.Y), ("place_x", to.X), ("place_y", to.Y));
    }
}
