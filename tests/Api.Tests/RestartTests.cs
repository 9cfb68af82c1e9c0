namespace LamRobot.Api.Tests;

public sealed class RestartTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Missions_that_waited_when_the_program_died_are_told_at_the_next_start_and_never_done()
    {
        var folder = Directory.CreateTempSubdirectory("lamrobot").FullName;
        var (journal, copy) = (Path.Combine(folder, "missions.db"), Path.Combine(folder, "copy.db"));
        await using var lab = await Lab.OpenAsync(journal: journal);
        await lab.BeginAsync("hold");
        await lab.UntilAsync(await lab.BeginAsync("wave"), "waiting");
        await Lab.UntilAsync(() => Task.FromResult(lab.Robot.Commands.Count == 1));

        // What a program that is killed now leaves behind.
        File.Copy(journal, copy);
        File.Copy(journal + "-wal", copy + "-wal");
        using var views = new MissionViews();
        await using var next = await RobotService.StartAsync(
            new() { BrokerPort = 0, HasPerson = true, Journal = copy }, new(new LabPlanner(), null, "", []), views.Listeners, TimeProvider.System, Token);

        Assert.Equal(["hold", "wave"], next.Recovered.Select(mission => mission.Command));
        Assert.Equal([1, 0], next.Recovered.Select(mission => mission.Steps.Count));
        Assert.Contains("\"wave\": The process ended before anything of this mission was done.", string.Join('\n', next.ToldOfEarlierRuns), StringComparison.Ordinal);
        Assert.Empty(views.Board.All);
        Assert.False(next.Desk.Busy);
        Assert.Single(lab.Robot.Commands);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_emergency_stop_outlives_the_program_until_a_person_releases_it(bool isReleased)
    {
        var folder = Directory.CreateTempSubdirectory("lamrobot").FullName;
        var (journal, copy) = (Path.Combine(folder, "missions.db"), Path.Combine(folder, "copy.db"));
        await using var lab = await Lab.OpenAsync(journal: journal);
        await lab.Service.Desk.StopAsync(StopKind.Emergency, "key", Token);
        await lab.Service.Desk.StopAsync(StopKind.Soft, "key", Token);
        if (isReleased)
        {
            await lab.Service.Desk.ReleaseAsync("key", Token);
        }

        // What a program that is killed now leaves behind.
        File.Copy(journal, copy);
        File.Copy(journal + "-wal", copy + "-wal");
        await using var next = await RobotService.StartAsync(
            new() { BrokerPort = 0, HasPerson = true, Journal = copy }, new(new LabPlanner(), null, "", []), [], TimeProvider.System, Token);

        Assert.Equal(!isReleased, next.Stack.Stop.Latched);
        Assert.Equal(!isReleased, next.ToldOfEarlierRuns.Any(told => told.Contains("emergency stop is still on", StringComparison.Ordinal)));
        await next.Desk.ReleaseAsync("key", Token);
        Assert.False(next.Stack.Stop.Latched);
    }

    [Fact]
    public async Task When_the_program_ends_in_the_middle_of_a_mission_the_robot_is_told_to_stop()
    {
        var lab = await Lab.OpenAsync();
        await lab.BeginAsync("hold");
        await Lab.UntilAsync(() => Task.FromResult(lab.Robot.Commands.Count == 1));

        await lab.Server.DisposeAsync();
        await lab.Service.DisposeAsync();

        Assert.True(Volatile.Read(ref lab.Robot.Stops) > 0);
        Assert.Equal(MissionState.Stopped, Assert.Single(lab.Views.Board.All).State);
        await lab.DisposeAsync();
    }
}
