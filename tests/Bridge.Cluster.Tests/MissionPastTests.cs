namespace LamRobot.Bridge.Cluster.Tests;

/// <summary>What another node goes on with, from what the one before it wrote.</summary>
public sealed class MissionPastTests
{
    private static readonly ActionStep First = new("s1", "robot", "go_to");
    private static readonly ActionStep Second = new("s2", "robot", "pick_up") { DependsOn = ["s1"] };
    private static readonly ActionStep Third = new("s3", "robot", "say") { DependsOn = ["s2"] };
    private static readonly ActionResult Done = ActionResult.Done([], effectKnown: true);
    private static readonly DateTimeOffset Time = DateTimeOffset.UnixEpoch;

    [Fact]
    public async Task What_is_done_is_left_out_and_the_rest_has_ids_that_never_were()
    {
        var past = Read(Plan, Starting(First), new StepEnded(Time, "m1", First, Done), Starting(Second));

        var planner = new ContinuingPlanner(new NoPlanner(), epoch: 2);
        planner.Continue(past.Rest(), past.History);
        var request = new PlanRequest("go on", CapabilityManifest.Empty, Observation.Empty);
        var rest = (await planner.PlanAsync(request, TestContext.Current.CancellationToken)).Plan;
        var anew = await planner.PlanAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(["n2p1-s2", "n2p1-s3"], rest.Steps.Select(step => step.Id));
        Assert.Equal([[], ["n2p1-s2"]], rest.Steps.Select(step => step.DependsOn.ToArray()));
        Assert.Equal("1", anew.Message);
        Assert.Equal("m1.s2.1", Assert.Single(past.Open).CommandId);
        Assert.Equal(First, Assert.Single(past.History).Step);
    }

    [Fact]
    public void A_step_whose_effect_was_not_looked_for_yet_is_open()
    {
        var promising = Starting(First) with { Ensures = [new Condition("robot", "in", "kitchen")] };

        Assert.Single(Read(Plan, promising, new StepEnded(Time, "m1", First, Done)).Open);
        Assert.Empty(Read(Plan, promising, new StepEnded(Time, "m1", First, Done), new StepVerified(Time, "m1", First, Done, EffectSight.Seen, 1)).Open);
    }

    [Fact]
    public void A_plan_that_is_done_is_not_begun_anew()
    {
        var steps = new[] { First, Second, Third };
        var past = Read([Plan, .. steps.SelectMany(step => new MissionEvent[] { Starting(step), new StepEnded(Time, "m1", step, Done) })]);

        Assert.True(past.IsDone);
        Assert.Null(past.Rest());
    }

    [Fact]
    public void After_a_failure_that_was_to_be_planned_anew_nothing_is_left_of_the_old_plan()
    {
        var failed = ActionResult.Failure(ResultCode.NotFound, "not there");

        Assert.Null(Read(Plan, Starting(First), new StepEnded(Time, "m1", First, failed), new Replanning(Time, "m1", 1, First, failed)).Rest());
    }

    private static PlanMade Plan => new(Time, "m1", PlanOutcome.Planned(new Plan([First, Second, Third]), 1));

    private static StepStarting Starting(ActionStep step) => new(Time, "m1", step, $"m1.{step.Id}.1");

    /// <summary>Says how much of the past it was told.</summary>
    private sealed class NoPlanner : IPlanner
    {
        public string Name => "no";

        public ValueTask<PlanOutcome> PlanAsync(PlanRequest request, CancellationToken cancellationToken) => new(PlanOutcome.Refused($"{request.History.Count}", 1));
    }

    private static MissionPast Read(params MissionEvent[] events) => MissionPast.Read(events.Select(RobotJournal.Write));
}
