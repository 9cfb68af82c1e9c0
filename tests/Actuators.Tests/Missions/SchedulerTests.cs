using CsCheck;

namespace LamRobot.Actuators.Tests;

public sealed class SchedulerTests
{
    [Fact]
    public async Task Independent_steps_of_different_actuators_run_at_the_same_time()
    {
        await using var rig = new Rig();
        var other = new RecordingActuator("lamp", rig.Trace);
        rig.Registry.Add(other);
        var together = new Barrier();
        rig.Robot.OnExecute = together.MeetAsync;
        other.OnExecute = together.MeetAsync;

        var episode = await rig.RunAsync(ScriptedPlanner.Of(Recipe.Say("1", "hello"), Recipe.Say("2", "hello") with { Actuator = "lamp" }));

        Assert.Equal(MissionStatus.Succeeded, episode.Status);
    }

    [Fact]
    public async Task Steps_of_one_actuator_keep_the_plans_order()
    {
        await using var rig = new Rig();

        await rig.RunAsync(ScriptedPlanner.Of([.. Enumerable.Range(0, 10).Select(number => Recipe.Say($"{number}", $"{number}"))]));

        Assert.Equal(Enumerable.Range(0, 10).Select(number => $"{number}"), rig.Robot.Executed.Select(step => step.Arguments["text"].AsText()));
    }

    [Fact]
    public async Task After_a_failure_nothing_new_begins_and_what_runs_may_end()
    {
        var lamp = new TaskCompletionSource<StepOutcome>();
        var begun = new List<string>();
        var scheduler = new StepScheduler(step =>
        {
            begun.Add(step.Id);
            return step.Actuator == "lamp" ? lamp.Task : Task.FromResult(new StepOutcome(step, ActionResult.Failure(ResultCode.Unreachable, "no")));
        });

        // The first step has failed when this comes back; the second still runs.
        var run = scheduler.RunAsync(new Plan([Recipe.GoTo("1", "kitchen"), Recipe.Say("2", "a") with { Actuator = "lamp" }, Recipe.Say("3", "b") with { Actuator = "lamp" }])).AsTask();
        Assert.False(run.IsCompleted);
        lamp.SetResult(new StepOutcome(Recipe.Say("2", "a"), ActionResult.Done([], effectKnown: true)));

        Assert.Equal("1", (await run)?.Step.Id);
        Assert.Equal(["1", "2"], begun);
    }

    [Fact]
    public async Task Any_plan_whose_dependencies_lead_to_an_order_runs_in_that_order()
    {
        await Plans.SampleAsync(async steps =>
        {
            var order = new List<string>();
            var scheduler = new StepScheduler(step =>
            {
                order.Add(step.Id);
                return Task.FromResult(new StepOutcome(step, ActionResult.Done([], effectKnown: true)));
            });

            Assert.Null(PlanCheck.Check(new Plan(steps), Everything, Observation.Empty));
            Assert.Null(await scheduler.RunAsync(new Plan(steps)));
            Assert.Equal(steps.Count, order.Count);
            Assert.All(steps, step => Assert.All(step.DependsOn, before => Assert.True(order.IndexOf(before) < order.IndexOf(step.Id))));
        });
    }

    private static CapabilityManifest Everything { get; } =
        new() { Actuators = Enumerable.Range(0, 3).Select(number => new ActuatorManifest($"a{number}", "test") { Actions = [new("act")] }).ToEquatableList() };

    private static Gen<EquatableList<ActionStep>> Plans { get; } =
        Gen.Select(Gen.Int[0, 2], Gen.Int[0, 1 << 12]).Array[1, 12].Select(shape => shape.Select((step, index) =>
            new ActionStep($"s{index}", $"a{step.Item1}", "act") { DependsOn = Enumerable.Range(0, index).Where(bit => (step.Item2 >> bit & 1) == 1).Select(bit => $"s{bit}").ToEquatableList() }).ToEquatableList());

    private sealed class Barrier
    {
        private readonly TaskCompletionSource met = new();
        private int here;

        public async Task<ActionResult> MeetAsync(ActionStep step, IProgress<ActionProgress>? progress, CancellationToken cancellationToken)
        {
            if (Interlocked.Increment(ref here) == 2)
            {
                met.SetResult();
            }

            await met.Task.WaitAsync(cancellationToken);
            return ActionResult.Done(step.Arguments, effectKnown: true);
        }
    }
}
