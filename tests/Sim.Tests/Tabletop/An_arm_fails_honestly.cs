using LamRobot.Contracts;

namespace LamRobot.Sim.Tests;

public sealed class An_arm_fails_honestly
{
    private static readonly string[] Steps = ["put | object=red block | place=bin", "push | object=blue block | direction=left", "put | object=green block | place=white bowl"];

    [Theory]
    [InlineData("[]", "fly | object=red block", ResultCode.DeviceRejected)]
    [InlineData("[]", "pick_up | object=pink block", ResultCode.DeviceRejected)]
    [InlineData("[]", "pick_up | object=drawer", ResultCode.DeviceRejected)]
    [InlineData("[]", "put | place=bin", ResultCode.DeviceRejected)]
    [InlineData("[]", "put | object=red block | place=red block", ResultCode.DeviceRejected)]
    [InlineData("[]", "put | object=red block | place=drawer", ResultCode.DeviceRejected)]
    [InlineData("""[["holds","robot","red block"]]""", "pick_up | object=green block", ResultCode.DeviceRejected)]
    [InlineData("""[["holds","robot","red block"]]""", "push | object=green block | direction=left", ResultCode.DeviceRejected)]
    [InlineData("""[["holds","robot","red block"]]""", "put | object=green block | place=bin", ResultCode.DeviceRejected)]
    [InlineData("""[["on","red block","green block"]]""", "pick_up | object=green block", ResultCode.Unreachable)]
    [InlineData("""[["in","red block","drawer"]]""", "pick_up | object=red block", ResultCode.Unreachable)]
    [InlineData("""[["on","red block","green block"]]""", "put | object=blue block | place=green block", ResultCode.Unreachable)]
    [InlineData("""[["at","red block","-0.42 -0.1"]]""", "push | object=red block | direction=left", ResultCode.Unreachable)]
    public async Task What_cannot_be_done_is_said(string setup, string step, ResultCode code)
    {
        var result = await TableCase.Run(setup).Do(step);
        Assert.Equal(code, result.Code);
        Assert.False(result.Succeeded);
        Assert.NotEmpty(result.Message);
    }

    [Fact]
    public async Task A_grasp_that_slips_leaves_the_thing_where_it_was()
    {
        var run = TableCase.Run("[]", faults: """{"graspSlip":1}""");
        Assert.Equal(ResultCode.GraspFailed, (await run.Do("pick_up | object=red block")).Code);
        Assert.True(run.Knows("on", "red block", "table"));
    }

    [Fact]
    public async Task A_thing_that_a_person_moves_meanwhile_is_missed_and_found_again()
    {
        var run = TableCase.Run("[]", faults: """{"nudge":1}""");
        Assert.Equal(ResultCode.GraspFailed, (await run.Do("pick_up | object=red block")).Code);
        Assert.True(run.Knows("moved", "red block"));
    }

    [Theory]
    [InlineData(0.004, true)]
    [InlineData(0.03, false)]
    public async Task An_arm_that_is_off_takes_what_it_hits_and_misses_the_rest(double metres, bool takes)
    {
        var run = TableCase.Run("[]", faults: FormattableString.Invariant($$"""{"positionError":{{metres}}}"""));
        Assert.Equal(takes, (await run.Do("put | object=red block | place=green block")).Succeeded);
        Assert.Equal(takes, run.Knows("on", "red block", "green block"));
    }

    [Theory]
    [InlineData(StopKind.Soft, 50)]
    [InlineData(StopKind.Soft, 20)]
    [InlineData(StopKind.Emergency, 50)]
    [InlineData(StopKind.Emergency, 10)]
    public void A_moving_arm_stands_within_200_ms_and_keeps_what_it_holds(StopKind kind, int stepMilliseconds)
    {
        var step = TimeSpan.FromMilliseconds(stepMilliseconds);
        var world = TableCase.World("""[["holds","robot","red block"]]""");
        var action = world.Begin(Case.Step("put | place=bin"));
        while (world.RobotSpeed < 0.4)
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
        Assert.Contains(Fact.Of("holds", "robot", "red block"), world.TrueFacts());
        Assert.Equal(kind == StopKind.Emergency, world.Begin(Case.Step("go_home", "s2")).Result is { Code: ResultCode.Stopped });
        world.Release();
        Assert.Equal(kind == StopKind.Emergency, world.Begin(Case.Step("go_home", "s3")).Result is null);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(11)]
    public async Task The_same_seed_goes_the_same_way(int seed)
    {
        async Task<string> Trace()
        {
            var run = TableCase.Run("""[["scatter","table"]]""", faults: """{"graspSlip":0.4,"nudge":0.3,"positionError":0.003}""", seed: seed);
            var trace = new List<string>();
            foreach (var (index, step) in Steps.Index())
            {
                var result = await run.Do(step, $"s{index}");
                trace.Add($"{result.Code} {result.Message} {run.World.Elapsed} {run.World.RobotState.Pose}");
            }

            return string.Join('\n', [.. trace, .. run.World.TrueFacts().Select(static fact => fact.ToString())]);
        }

        Assert.Equal(await Trace(), await Trace());
    }
}
