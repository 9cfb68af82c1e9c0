using LamRobot.Contracts;

namespace LamRobot.Sim.Tests;

public sealed class A_stop_comes_first
{
    [Theory]
    [InlineData(StopKind.Soft, 50)]
    [InlineData(StopKind.Soft, 20)]
    [InlineData(StopKind.Emergency, 50)]
    [InlineData(StopKind.Emergency, 10)]
    public void A_driving_robot_stands_within_200_ms(StopKind kind, int stepMilliseconds)
    {
        var step = TimeSpan.FromMilliseconds(stepMilliseconds);
        var world = HomeWorld.BuiltIn([], 1, SimulationFaults.None, SimulationClock.DefaultStart);
        var action = world.Begin(Case.Step("go_to | place=bathroom"));
        while (world.RobotSpeed < 0.79)
        {
            world.Step(step);
        }

        var asked = world.Elapsed;
        world.Stop(kind);
        Assert.Equal(ActionStatus.Stopped, action.Result!.Status);
        while (world.RobotSpeed > 0)
        {
            world.Step(step);
        }

        Assert.True(world.Elapsed - asked <= TimeSpan.FromMilliseconds(200), $"{world.Elapsed - asked}");
    }

    [Fact]
    public async Task An_emergency_stop_holds_until_it_is_released_and_what_is_held_stays_held()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var run = Case.Run("""[["holds","robot","apple"]]""", "[]");
        await run.Link.StopAsync(StopKind.Emergency, cancellation);
        Assert.True(run.Link.State.EmergencyStopped);
        Assert.Equal(ResultCode.Stopped, (await run.Do("go_to | place=kitchen")).Code);
        Assert.True(run.Knows("holds", "robot", "apple"));
        await run.Link.ReleaseAsync(cancellation);
        Assert.True((await run.Do("go_to | place=kitchen")).Succeeded);
    }

    [Fact]
    public async Task A_soft_stop_lets_the_next_action_begin()
    {
        var run = Case.Run("[]", "[]");
        await run.Link.StopAsync(StopKind.Soft, TestContext.Current.CancellationToken);
        Assert.True((await run.Do("go_to | place=kitchen")).Succeeded);
    }

    [Fact]
    public async Task A_cancelled_action_ends_as_stopped_with_the_robot_standing()
    {
        using var cancellation = new CancellationTokenSource();
        var run = Case.Run("[]", "[]");
        await run.Link.ConnectAsync(TestContext.Current.CancellationToken);
        var drives = new Told(_ => cancellation.Cancel());
        var result = await run.Link.SendAsync(Case.Step("go_to | place=bathroom"), drives, cancellation.Token);
        Assert.Equal((ActionStatus.Stopped, ResultCode.Stopped), (result.Status, result.Code));
        Assert.Equal(0, run.World.RobotSpeed);
    }
}
