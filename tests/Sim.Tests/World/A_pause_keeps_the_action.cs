using LamRobot.Contracts;

namespace LamRobot.Sim.Tests;

public sealed class A_pause_keeps_the_action
{
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(20);

    [Fact]
    public void A_paused_robot_stands_where_it_is_and_goes_on_when_it_is_let()
    {
        var (world, action) = Driving();

        world.Pause(true);
        Run(world, TimeSpan.FromMilliseconds(200));
        var place = world.RobotState.Pose;
        Run(world, TimeSpan.FromMinutes(5));

        Assert.Equal((0, place, false), (world.RobotSpeed, world.RobotState.Pose, world.RobotState.Moving));
        Assert.Null(action.Result);
        Assert.Equal(ResultCode.DeviceBusy, world.Begin(Case.Step("go_to | place=kitchen")).Result!.Code);
        world.Pause(false);
        while (action.Result is null)
        {
            world.Step(Step);
        }

        Assert.True(action.Result.Succeeded, action.Result.Message);
    }

    [Fact]
    public void A_stop_and_a_cancel_end_a_pause()
    {
        var (world, action) = Driving();
        world.Pause(true);
        world.Stop(StopKind.Soft);
        Assert.Equal((false, ActionStatus.Stopped), (world.Paused, action.Result!.Status));

        (world, action) = Driving();
        world.Pause(true);
        world.Cancel(action.Step.Id);
        Assert.Equal((false, ActionStatus.Stopped), (world.Paused, action.Result!.Status));
    }

    private static (HomeWorld World, RobotAction Action) Driving()
    {
        var world = HomeWorld.BuiltIn([], 1, SimulationFaults.None, SimulationClock.DefaultStart);
        var action = world.Begin(Case.Step("go_to | place=bathroom"));
        while (world.RobotSpeed < 0.79)
        {
            world.Step(Step);
        }

        return (world, action);
    }

    private static void Run(HomeWorld world, TimeSpan time)
    {
        for (var until = world.Elapsed + time; world.Elapsed < until;)
        {
            world.Step(Step);
        }
    }
}
