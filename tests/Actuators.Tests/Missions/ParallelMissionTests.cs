using CsCheck;

namespace LamRobot.Actuators.Tests;

public sealed class ParallelMissionTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Missions_of_different_actuators_run_at_the_same_time_and_those_that_share_one_wait(bool named)
    {
        await using var rig = new Rig();
        var lamp = new RecordingActuator("lamp", rig.Trace);
        rig.Registry.Add(lamp);
        var finish = new TaskCompletionSource();
        rig.Robot.OnExecute = lamp.OnExecute = async (step, _, _) =>
        {
            await finish.Task;
            return ActionResult.Done(step.Arguments, effectKnown: true);
        };
        var loop = rig.Loop(new NamePlanner());

        var missions = ((string[])["robot", "lamp", "robot", "lamp"])
            .Select((actuator, index) => loop.TryBegin(new MissionCommand(actuator) { MissionId = $"m{index}", Actuators = named ? [actuator] : [] }, Rig.Token)!).ToList();
        await Clock.UntilAsync(() => rig.Robot.Executed.Count == 1 && lamp.Executed.Count == 1 && rig.Journal.Events.OfType<MissionWaiting>().Count() == 2);
        Assert.Equal(["m0", "m1"], rig.Journal.Events.OfType<StepStarting>().Select(starting => starting.MissionId).Order());
        finish.SetResult();

        Assert.All(await Task.WhenAll(missions.Select(mission => mission.Completion)), episode => Assert.Equal(MissionStatus.Succeeded, episode.Status));
        Assert.Equal((2, 2), (rig.Robot.Executed.Count, lamp.Executed.Count));
    }

    [Fact]
    public async Task A_mission_that_had_to_wait_for_its_actuator_is_planned_again_for_the_world_went_on()
    {
        await using var rig = new Rig();
        rig.Registry.Add(new RecordingActuator("lamp", rig.Trace));
        var finish = new TaskCompletionSource();
        rig.Robot.OnExecute = async (step, _, _) =>
        {
            await finish.Task;
            return ActionResult.Done(step.Arguments, effectKnown: true);
        };
        var loop = rig.Loop(new NamePlanner());
        var first = loop.TryBegin(new MissionCommand("robot") { MissionId = "a" }, Rig.Token)!;
        await Clock.UntilAsync(() => rig.Robot.Executed.Count == 1);
        var second = loop.TryBegin(new MissionCommand("robot") { MissionId = "b" }, Rig.Token)!;
        await Clock.UntilAsync(() => rig.Journal.Events.OfType<MissionWaiting>().Any());
        finish.SetResult();

        await Task.WhenAll(first.Completion, second.Completion);
        Assert.Equal([("a", 1), ("b", 2)], rig.Journal.Events.OfType<PlanMade>().CountBy(made => made.MissionId).Select(count => (count.Key, count.Value)).Order());
    }

    [Fact]
    public async Task A_plan_may_use_only_the_actuators_that_its_command_names()
    {
        await using var rig = new Rig();
        rig.Registry.Add(new RecordingActuator("lamp", rig.Trace));

        var episode = await rig.Loop(new NamePlanner()).RunAsync(new MissionCommand("robot") { Actuators = ["lamp"] }, Rig.Token);

        Assert.Equal((MissionStatus.Refused, ResultCode.UnknownAction), (episode.Status, episode.Code));
        Assert.Empty(rig.Robot.Executed);
    }

    [Fact]
    public async Task A_stop_reaches_every_mission_and_every_step_that_runs_beside_another()
    {
        await using var rig = new Rig();
        var lamp = new RecordingActuator("lamp", rig.Trace);
        rig.Registry.Add(lamp);
        rig.Robot.OnExecute = lamp.OnExecute = async (step, _, token) =>
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, rig.Time, token);
            return ActionResult.Done(step.Arguments, effectKnown: true);
        };
        var loop = rig.Loop(new NamePlanner());
        var missions = ((string[])["robot lamp", "lamp", "robot"]).Select(command => loop.TryBegin(new MissionCommand(command), Rig.Token)!).ToList();
        await Clock.UntilAsync(() => rig.Robot.Executed.Count == 1 && lamp.Executed.Count == 1);

        await rig.Stop.StopAsync(StopKind.Soft, "key", Rig.Token);

        Assert.All(await Task.WhenAll(missions.Select(mission => mission.Completion)), episode => Assert.Equal(MissionStatus.Stopped, episode.Status));
        Assert.Equal((1, 1), (rig.Robot.Executed.Count, lamp.Executed.Count));
        Assert.Equal(0, loop.Waiting);
    }

    [Fact]
    public async Task The_failure_of_one_step_lets_the_other_end_and_then_the_rest_is_planned_anew_with_both_in_mind()
    {
        await using var rig = new Rig();
        var lamp = new RecordingActuator("lamp", rig.Trace);
        rig.Registry.Add(lamp);
        rig.Robot.OnExecute = (_, _, _) => Task.FromResult(ActionResult.Failure(ResultCode.Unreachable, "no"));
        lamp.OnExecute = async (step, _, _) =>
        {
            await Clock.UntilAsync(() => rig.Journal.Events.OfType<StepEnded>().Any(ended => ended.Step.Id == "robot"));
            return ActionResult.Done(step.Arguments, effectKnown: true);
        };
        var planner = new ScriptedPlanner(Recipe.Planned(Recipe.Say("robot", "a"), Recipe.Say("lamp", "b") with { Actuator = "lamp" }), Recipe.Planned(Recipe.Say("last", "c") with { Actuator = "lamp" }));

        var episode = await rig.RunAsync(planner);

        Assert.Equal(MissionStatus.Succeeded, episode.Status);
        Assert.Equal([("lamp", true), ("robot", false)], planner.Requests[^1].History.Select(step => (step.Step.Id, step.Result.Succeeded)).Order());
    }

    [Fact]
    public void Whatever_is_asked_for_no_two_that_share_run_at_once_and_all_get_their_turn()
    {
        Gen.Select(Gen.Int[-1, 1], Gen.Int[0, 7]).Array[1, 20].Sample(shape =>
        {
            var queue = new MissionQueue(100, 2);
            var places = shape.Select(each => queue.TryJoin((MissionPriority)each.Item1, each.Item2 == 7 ? null : ActuatorClaim.Of(Enumerable.Range(0, 3).Where(bit => (each.Item2 >> bit & 1) == 1).Select(bit => $"a{bit}")))!).ToList();
            while (places.Count > 0)
            {
                var running = places.Where(place => place.HasTurn).ToList();
                Assert.NotEmpty(running);
                Assert.DoesNotContain(running, one => running.Any(other => other != one && one.Claim.Conflicts(other.Claim)));
                Assert.True(running.Count(place => place.Claim.IsNotKnown) <= 2);
                var next = running[^1];
                if (next.Claim.IsNotKnown)
                {
                    next.Exchange(ActuatorClaim.Of(["a1"]));
                    continue;
                }

                next.Dispose();
                places.Remove(next);
            }

            Assert.Equal(0, queue.Count);
        });
    }

    /// <summary>Plans a step for each actuator that the command names.</summary>
    private sealed class NamePlanner : IPlanner
    {
        public string Name => "names";

        public ValueTask<PlanOutcome> PlanAsync(PlanRequest request, CancellationToken cancellationToken) =>
            new(Recipe.Planned([.. request.Command.Split(' ').Select(actuator => Recipe.Say(actuator, "hello") with { Actuator = actuator })]));
    }
}
