namespace LamRobot.Actuators.Tests;

public sealed class MissionStopTests
{
    [Theory]
    [InlineData("stop", StopKind.Soft)]
    [InlineData("Emergency stop!", StopKind.Emergency)]
    public async Task A_stop_command_never_reaches_the_planner(string command, StopKind kind)
    {
        await using var rig = new Rig();
        var planner = ScriptedPlanner.Of(Recipe.GoTo("1", "kitchen"));

        var episode = await rig.RunAsync(planner, command);

        Assert.Equal((MissionStatus.Stopped, ResultCode.Stopped), (episode.Status, episode.Code));
        Assert.Equal([kind], rig.Robot.Stops);
        Assert.Empty(planner.Requests);
        Assert.Equal(kind == StopKind.Emergency, rig.Stop.Latched);
    }

    [Fact]
    public async Task A_stop_command_ends_the_running_mission_and_those_that_wait()
    {
        await using var rig = new Rig();
        var began = new TaskCompletionSource();
        rig.Robot.OnExecute = async (step, _, token) =>
        {
            began.SetResult();
            await Task.Delay(Timeout.InfiniteTimeSpan, rig.Time, token);
            return ActionResult.Done(step.Arguments, effectKnown: true);
        };
        var loop = rig.Loop(ScriptedPlanner.Of(Recipe.Say("1", "hello"), Recipe.Say("2", "bye").After("1")));

        var first = loop.RunAsync(new MissionCommand("speak"), Rig.Token).AsTask();
        await began.Task;
        var second = loop.RunAsync(new MissionCommand("speak again"), Rig.Token).AsTask();
        await loop.RunAsync(new MissionCommand("stop"), Rig.Token);

        Assert.All(await Task.WhenAll(first, second), episode => Assert.Equal((MissionStatus.Stopped, ResultCode.Stopped), (episode.Status, episode.Code)));
        Assert.Equal(ActionStatus.Stopped, Assert.Single((await first).Steps).Result.Status);
        Assert.Empty((await second).Steps);
        Assert.Single(rig.Robot.Executed);
    }

    [Fact]
    public async Task A_stop_does_not_wait_for_a_planner_that_ignores_it()
    {
        await using var rig = new Rig();
        var planner = new HangingPlanner();
        var loop = rig.Loop(planner);

        var mission = loop.RunAsync(new MissionCommand("think"), Rig.Token).AsTask();
        await planner.Began;
        await rig.Stop.StopAsync(StopKind.Soft, "key", Rig.Token);

        Assert.Equal(MissionStatus.Stopped, (await mission).Status);
    }

    [Fact]
    public async Task A_stop_while_a_step_waits_to_be_tried_again_ends_the_mission()
    {
        await using var rig = new Rig();
        var failed = new TaskCompletionSource();
        rig.Robot.OnExecute = (_, _, _) =>
        {
            failed.TrySetResult();
            return Task.FromResult(ActionResult.Failure(ResultCode.GraspFailed, "It slipped."));
        };
        var loop = rig.Loop(ScriptedPlanner.Of(Recipe.PickUp("1", "apple")), new MissionOptions { RetryDelay = TimeSpan.FromMinutes(1) });

        var mission = loop.RunAsync(new MissionCommand("take it"), Rig.Token).AsTask();
        await failed.Task;
        await rig.Stop.StopAsync(StopKind.Soft, "key", Rig.Token);

        Assert.Equal(MissionStatus.Stopped, (await mission).Status);
        Assert.Single(rig.Robot.Executed);
    }
}
