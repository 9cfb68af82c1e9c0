namespace LamRobot.EndToEnd.Tests;

public sealed class MissionTests
{
    private static readonly Fact Delivered = Fact.Of("holds", "operator", "apple");

    [Fact]
    public async Task A_typed_command_becomes_true_in_the_world_through_the_embedded_broker()
    {
        await using var service = await Home.StartAsync(new EventLog());

        var episode = await service.DoAsync(Home.Fetch);

        Assert.Equal((MissionStatus.Succeeded, ""), (episode.Status, episode.Status == MissionStatus.Succeeded ? "" : episode.Message));
        Assert.True(service.OwnRobot!.TrueFacts().Contains(Delivered));
    }

    [Fact]
    public async Task A_typed_command_becomes_true_in_the_world_through_mosquitto()
    {
        await using var mosquitto = await Mosquitto.StartAsync();
        var request = new ServiceRequest { Broker = mosquitto.Address.ToString(), Speed = Home.Fast };
        await using var robot = await SimulatedRobot.StartAsync(mosquitto.Address, request, TimeProvider.System, TestContext.Current.CancellationToken);
        await using var service = await Home.StartAsync(new EventLog(), request);

        var episode = await service.DoAsync(Home.Fetch);

        Assert.Equal(MissionStatus.Succeeded, episode.Status);
        Assert.True(robot.TrueFacts().Contains(Delivered));
    }

    [Fact]
    public async Task A_mission_outlives_its_broker()
    {
        var log = new EventLog();
        await using var service = await Home.StartAsync(log);
        var mission = service.DoAsync(Home.Fetch);
        await log.NextAsync<StepProgressed>();

        await service.OwnBroker!.StopAsync(TestContext.Current.CancellationToken);
        await service.OwnBroker.StartAsync(TestContext.Current.CancellationToken);

        Assert.Equal(MissionStatus.Succeeded, (await mission).Status);
        Assert.True(service.OwnRobot!.TrueFacts().Contains(Delivered));
    }

    [Fact]
    public async Task A_typed_stop_ends_a_mission_in_mid_motion()
    {
        var log = new EventLog();
        await using var service = await Home.StartAsync(log, new ServiceRequest { BrokerPort = 0 });
        var mission = service.DoAsync(Home.Fetch);
        await log.NextAsync<StepProgressed>();

        await service.DoAsync("please stop");

        Assert.Equal(MissionStatus.Stopped, (await mission).Status);
        var stopped = await log.NextAsync<StopCompleted>();
        Assert.True(Assert.Single(stopped.Report.Actuators).Confirmed);
        Assert.False(service.Stack.Link.State.Moving);
        Assert.False(service.OwnRobot!.TrueFacts().Contains(Delivered));
    }

    [Fact]
    public async Task A_stop_for_every_robot_over_mqtt_ends_a_mission_in_mid_motion()
    {
        var log = new EventLog();
        await using var service = await Home.StartAsync(log, new ServiceRequest { BrokerPort = 0 });
        await using var anyone = new MqttLink(new() { Broker = service.OwnBroker!.BrokerAddress }, TimeProvider.System);
        await anyone.ConnectAsync(TestContext.Current.CancellationToken);
        var mission = service.DoAsync(Home.Fetch);
        await log.NextAsync<StepProgressed>();

        await BroadcastStop.StopAllAsync(anyone, StopKind.Soft, TestContext.Current.CancellationToken);

        Assert.Equal(MissionStatus.Stopped, (await mission).Status);
        Assert.False(service.OwnRobot!.TrueFacts().Contains(Delivered));
    }

    [Fact]
    public async Task After_an_emergency_stop_nothing_moves_until_a_person_releases_it()
    {
        await using var service = await Home.StartAsync(new EventLog());
        await service.DoAsync("emergency stop");

        Assert.Equal(MissionStatus.Refused, (await service.DoAsync("go to the kitchen")).Status);
        await service.Desk.TakeAsync(new MissionCommand("release"), TestContext.Current.CancellationToken);

        Assert.Equal(MissionStatus.Succeeded, (await service.DoAsync("go to the kitchen")).Status);
    }

    [Theory]
    [InlineData("fly", "place", "kitchen")]
    [InlineData("go_to", "place", "the moon")]
    [InlineData("go_to", "place", 3.5)]
    [InlineData("go_to", "speed", 9.0)]
    public async Task A_bad_plan_never_reaches_the_robot(string action, string parameter, object value)
    {
        var argument = value is double number ? ArgumentValue.FromDouble(number) : ArgumentValue.FromString((string)value);
        var step = new ActionStep("s1", "robot", action) { Arguments = EquatableMap.Of((parameter, argument)) };
        await using var service = await Home.StartAsync(new EventLog(), planner: new(new FixedPlanner(step), null, "", []));
        await using var ear = await Eavesdropper.ListenAsync(service.Broker, new RobotTopics("robot").Command);

        var episode = await service.DoAsync("go");

        Assert.NotEqual(MissionStatus.Succeeded, episode.Status);
        Assert.Empty(await ear.HeardAsync());
    }
}
