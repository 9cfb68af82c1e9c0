using LamRobot.Contracts;

namespace LamRobot.Sim.Tests;

public sealed class Failures_are_results
{
    private static readonly string[] Mission = ["pick_up | object=fruit", "find_person | person=robin", "follow_person", "go_to | place=bed"];

    [Theory]
    [InlineData("fly_to | place=moon", ResultCode.DeviceRejected)]
    [InlineData("go_to", ResultCode.DeviceRejected)]
    [InlineData("go_to | place=cellar", ResultCode.DeviceRejected)]
    [InlineData("put_down | place=desk", ResultCode.DeviceRejected)]
    [InlineData("put_down | place=trashbin", ResultCode.DeviceRejected)]
    [InlineData("pick_up", ResultCode.DeviceRejected)]
    [InlineData("report | person=operator", ResultCode.DeviceRejected)]
    [InlineData("find_person | pose=floating", ResultCode.DeviceRejected)]
    [InlineData("find_object | object=cleanser | place=kitchen", ResultCode.NotFound)]
    [InlineData("find_person | person=adel", ResultCode.NotFound)]
    [InlineData("compare_objects | property=biggest | place=refrigerator", ResultCode.NotFound)]
    public async Task What_cannot_be_done_is_said(string step, ResultCode code)
    {
        var result = await Case.Run("[]", "[]").Do(step);
        Assert.Equal(code, result.Code);
        Assert.False(result.Succeeded);
        Assert.NotEmpty(result.Message);
    }

    [Fact]
    public async Task A_closed_door_is_named()
    {
        var result = await Case.Run("""[["closed","kitchen door"]]""", "[]").Do("go_to | place=sink");
        Assert.Equal(ResultCode.Unreachable, result.Code);
        Assert.Contains("kitchen door", result.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_second_action_finds_the_robot_busy()
    {
        var world = HomeWorld.BuiltIn([], 1, SimulationFaults.None, SimulationClock.DefaultStart);
        world.Begin(Case.Step("go_to | place=kitchen"));
        world.Step(SimulationRun.StepLength);
        Assert.Equal(ResultCode.DeviceBusy, world.Begin(Case.Step("go_to | place=office", "s2")).Result!.Code);
    }

    [Fact]
    public async Task A_link_that_is_not_connected_is_down() =>
        Assert.Equal(ResultCode.LinkDown, (await Case.Run("[]", "[]").Link.SendAsync(Case.Step("go_to | place=kitchen"), null, TestContext.Current.CancellationToken)).Code);

    [Fact]
    public async Task Faults_come_as_often_as_they_are_asked_for()
    {
        var slipping = await Case.Run("[]", "[]", faults: """{"graspSlip":1}""").Do("pick_up | object=apple");
        Assert.Equal(ResultCode.GraspFailed, slipping.Code);
        var blocked = await Case.Run("[]", "[]", faults: """{"navigationBlocked":1}""").Do("go_to | place=bathroom");
        Assert.Equal(ResultCode.Unreachable, blocked.Code);
        var slips = 0;
        for (var seed = 0; seed < 20; seed++)
        {
            slips += (await Case.Run("[]", "[]", faults: """{"graspSlip":0.5}""", seed: seed).Do("pick_up | object=apple | place=desk")).Succeeded ? 0 : 1;
        }

        Assert.InRange(slips, 4, 16);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(11)]
    public async Task The_same_seed_goes_the_same_way(int seed)
    {
        async Task<string> Trace()
        {
            var run = Case.Run("""[["person","p1","robin"]]""", "[]", faults: """{"graspSlip":0.5,"navigationBlocked":0.2}""", seed: seed);
            var trace = new List<string>();
            foreach (var (index, step) in Mission.Index())
            {
                var result = await run.Do(step, $"s{index}");
                trace.Add($"{result.Code} {result.Message} {run.World.Elapsed} {run.World.RobotState.Pose}");
            }

            return string.Join('\n', [.. trace, .. run.World.TrueFacts().Select(static fact => fact.ToString())]);
        }

        Assert.Equal(await Trace(), await Trace());
    }

    [Fact]
    public async Task What_was_to_be_avoided_fails_the_mission_though_it_is_over()
    {
        var run = Case.Run("[]", """[["in","robot","living room"]]""", """[["in","robot","kitchen"]]""");
        await run.Carry("go_to | place=kitchen; go_to | place=living room");
        Assert.False(run.Judge().Succeeded);
        Assert.Contains("kitchen", run.Judge().Cause, StringComparison.Ordinal);
    }
}
