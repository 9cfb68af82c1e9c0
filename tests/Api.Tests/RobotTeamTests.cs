using System.Threading.Channels;

namespace LamRobot.Api.Tests;

/// <summary>A service on a broker with several robots.</summary>
public sealed class RobotTeamTests : IAsyncDisposable
{
    private readonly EmbeddedBroker broker = new(new());
    private readonly string folder = Directory.CreateTempSubdirectory("lamrobot").FullName;
    private readonly Stack<IAsyncDisposable> opened = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask DisposeAsync()
    {
        while (opened.TryPop(out var part))
        {
            await part.DisposeAsync();
        }

        await broker.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task A_command_is_done_by_the_robot_that_it_names_else_by_the_first()
    {
        await broker.StartAsync(Token);
        var (first, third) = (await RobotAsync("agv-1"), await RobotAsync("agv-3"));
        var service = await ServiceAsync();

        Assert.Equal(["agv-1", "agv-3"], service.Stack.Robots);
        Assert.Equal(MissionStatus.Succeeded, (await service.Desk.TakeAsync(new("AGV 3, wave"), Token))!.Status);
        Assert.Equal((0, 1), (first.Commands.Count, third.Commands.Count));
        Assert.Equal(MissionStatus.Succeeded, (await service.Desk.TryBegin(new("wave"), Token)!.Completion).Status);
        Assert.Equal((1, 1), (first.Commands.Count, third.Commands.Count));
    }

    [Fact]
    public async Task A_plan_is_asked_for_with_the_robot_that_the_words_name()
    {
        await broker.StartAsync(Token);
        await RobotAsync("agv-1");
        await RobotAsync("agv-3");
        var service = await ServiceAsync();

        var outcome = await new PlanDesk(new FirstRobotPlanner(), service.Stack, TimeProvider.System).PlanAsync("let agv3 wave", Token);

        Assert.Equal("agv-3", Assert.Single(outcome!.Plan!.Steps).Actuator);
    }

    [Fact]
    public async Task A_stop_reaches_every_robot()
    {
        await broker.StartAsync(Token);
        var (first, third) = (await RobotAsync("agv-1"), await RobotAsync("agv-3"));
        var service = await ServiceAsync();

        var report = await service.Desk.StopAsync(StopKind.Soft, "test", Token);

        Assert.Equal(["agv-1", "agv-3"], report.Actuators.Select(each => each.Actuator).Order(StringComparer.Ordinal));
        Assert.NotEqual(0, first.Stops);
        Assert.NotEqual(0, third.Stops);
    }

    [Fact]
    public async Task A_robot_that_could_be_taken_for_another_one_in_what_is_seen_is_left_out_and_told()
    {
        await broker.StartAsync(Token);
        await RobotAsync("agv-1");
        var twin = await RobotAsync("agv-3", "agv-1");
        var service = await ServiceAsync();

        Assert.Equal(["agv-1"], service.Stack.Robots);
        Assert.Contains("agv-3 is left out", Assert.Single(service.Remarks), StringComparison.Ordinal);
        await service.Desk.TakeAsync(new("agv 3, wave"), Token);
        Assert.Empty(twin.Commands);
    }

    [Fact]
    public async Task The_robot_that_is_asked_for_is_the_only_one()
    {
        await broker.StartAsync(Token);
        await RobotAsync("agv-1");
        await RobotAsync("agv-3");

        Assert.Equal(["agv-3"], (await ServiceAsync("agv-3")).Stack.Robots);
    }

    [Fact]
    public async Task A_robot_that_comes_later_does_what_it_is_told_and_an_emergency_stop_holds_for_the_next()
    {
        await broker.StartAsync(Token);
        await RobotAsync("agv-1");
        var service = await ServiceAsync();
        var told = Arrivals(service);

        var later = await RobotAsync("agv-2");
        Assert.Equal("robot agv-2 has come", await told.ReadAsync(Token));
        Assert.Equal(MissionStatus.Succeeded, (await service.Desk.TakeAsync(new("agv 2, wave"), Token))!.Status);
        Assert.Single(later.Commands);

        await service.Desk.StopAsync(StopKind.Emergency, "test", Token);
        var last = await RobotAsync("agv-3");
        Assert.Equal("robot agv-3 has come", await told.ReadAsync(Token));
        Assert.NotEqual(0, last.Stops);
    }

    [Fact]
    public async Task A_later_robot_that_could_be_taken_for_another_one_is_left_out_and_told_once()
    {
        await broker.StartAsync(Token);
        await RobotAsync("agv-1");
        var service = await ServiceAsync();
        var told = Arrivals(service);

        await RobotAsync("agv-2", "agv-1");
        Assert.StartsWith("robot agv-2 is left out", await told.ReadAsync(Token), StringComparison.Ordinal);
        await RobotAsync("agv-3");

        // The next look meets the twin first, by its id, and does not tell it again.
        Assert.Equal("robot agv-3 has come", await told.ReadAsync(Token));
        Assert.Equal(["agv-1", "agv-3"], service.Stack.Robots);
    }

    /// <summary>What is told of robots that come.</summary>
    private static ChannelReader<string> Arrivals(RobotService service)
    {
        var told = Channel.CreateUnbounded<string>();
        service.Arrivals!.Told += sentence => told.Writer.TryWrite(sentence);
        return told.Reader;
    }

    private async Task<LabRobot> RobotAsync(string id, string? ownName = null)
    {
        var robot = await LabRobot.StartNamedAsync(broker.BrokerAddress, id, ownName ?? id);
        opened.Push(robot);
        return robot;
    }

    private async Task<RobotService> ServiceAsync(string? robot = null)
    {
        var request = new ServiceRequest { Broker = broker.BrokerAddress.ToString(), Robot = robot, Ledger = Path.Combine(folder, "ledger.db") };
        var service = await RobotService.StartAsync(request, new(new FirstRobotPlanner(), null, "", []), [], TimeProvider.System, Token);
        opened.Push(service);
        return service;
    }

    /// <summary>Has the one robot wave that may be asked.</summary>
    private sealed class FirstRobotPlanner : IPlanner
    {
        public string Name => "test";

        public ValueTask<PlanOutcome> PlanAsync(PlanRequest request, CancellationToken cancellationToken) =>
            new(PlanOutcome.Planned(new([new("s1", Assert.Single(request.Manifest.Actuators).Id, "wave")]), 1));
    }
}
