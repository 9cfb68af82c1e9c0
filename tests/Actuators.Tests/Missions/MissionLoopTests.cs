namespace LamRobot.Actuators.Tests;

public sealed class MissionLoopTests
{
    [Fact]
    public async Task A_command_becomes_a_plan_becomes_verified_steps()
    {
        var seen = new List<MissionEvent>();
        await using var rig = new Rig(listeners: new ListListener(seen)).WithAbleRobot();
        var planner = ScriptedPlanner.Of(Recipe.GoTo("1", "kitchen"), Recipe.PickUp("2", "apple").After("1"));

        var episode = await rig.RunAsync(planner, "fetch the apple");

        Assert.Equal((MissionStatus.Succeeded, ResultCode.None, "fetch the apple"), (episode.Status, episode.Code, episode.Command));
        Assert.Equal(["1", "2"], episode.Steps.Select(step => step.Step.Id));
        Assert.All(episode.Steps, step => Assert.True(step.Result.EffectKnown));
        Assert.NotEmpty(episode.Observation.Entities);
        Assert.Equal(
            ["MissionBegun", "PlanMade", "StepStarting", "StepEnded", "StepVerified", "StepStarting", "StepEnded", "StepVerified", "MissionEnded"],
            seen.Select(missionEvent => missionEvent.GetType().Name));
        Assert.All(seen, missionEvent => Assert.Equal(episode.Id, missionEvent.MissionId));
        Assert.Equal(seen, rig.Journal.Events);
        Assert.Equal(planner.Requests[0].Observation, Assert.Single(seen.OfType<PlanMade>()).Observed);
    }

    [Fact]
    public async Task A_failed_verification_is_tried_again_then_planned_anew_then_given_up()
    {
        await using var rig = new Rig();
        rig.World.Set("robot", "at", "office");
        var planner = new ScriptedPlanner(Recipe.Planned(Recipe.GoTo("1", "kitchen")));

        var episode = await rig.RunAsync(planner, options: new MissionOptions { MaxRetries = 1, MaxReplans = 2, RetryDelay = TimeSpan.Zero });

        Assert.Equal((MissionStatus.Failed, ResultCode.ReplansExhausted), (episode.Status, episode.Code));
        Assert.Contains("robot.at is kitchen", episode.Message, StringComparison.Ordinal);
        Assert.Equal(["1", "1", "r1-1", "r1-1", "r2-1", "r2-1"], episode.Steps.Select(step => step.Step.Id));
        Assert.Equal([0, 2, 4], planner.Requests.Select(request => request.History.Count));
        Assert.Equal([1, 2], rig.Journal.Events.OfType<Replanning>().Select(replanning => replanning.Attempt));
        Assert.Equal(3, episode.Plans.Count);
    }

    [Fact]
    public async Task What_fails_for_good_is_neither_tried_again_nor_planned_anew()
    {
        await using var rig = new Rig();
        rig.Robot.Actions = [Specs.GoTo with { FailsForGood = true }];
        rig.Registry.Refresh();
        rig.World.Set("robot", "at", "office");
        var planner = new ScriptedPlanner(Recipe.Planned(Recipe.GoTo("1", "kitchen")));

        var episode = await rig.RunAsync(planner, options: new MissionOptions { MaxRetries = 1, MaxReplans = 2, RetryDelay = TimeSpan.Zero });

        Assert.Equal((MissionStatus.Failed, ResultCode.EffectNotSeen), (episode.Status, episode.Code));
        Assert.Single(episode.Steps);
    }

    [Fact]
    public async Task A_replan_that_works_makes_the_mission_succeed()
    {
        await using var rig = new Rig();
        rig.Robot.OnExecute = (step, _, _) => Task.FromResult(
            step.Arguments["place"].AsText() == "office" ? ActionResult.Failure(ResultCode.Unreachable, "The door is shut.") : rig.Obey(step));
        var planner = new ScriptedPlanner(Recipe.Planned(Recipe.GoTo("1", "office")), Recipe.Planned(Recipe.GoTo("2", "kitchen")));

        var episode = await rig.RunAsync(planner);

        Assert.Equal(MissionStatus.Succeeded, episode.Status);
        Assert.Equal(["1", "2"], episode.Steps.Select(step => step.Step.Id));
    }

    [Theory]
    [InlineData(ResultCode.GraspFailed, "pick_up", 2)]
    [InlineData(ResultCode.LinkTimeout, "go_to", 2)]
    [InlineData(ResultCode.Unreachable, "go_to", 1)]
    [InlineData(ResultCode.DeviceFailed, "go_to", 1)]
    [InlineData(ResultCode.GraspFailed, "erase", 1)]
    [InlineData(ResultCode.LinkTimeout, "erase", 1)]
    public async Task Only_a_harmless_step_with_hope_is_tried_again(ResultCode code, string action, int attempts)
    {
        await using var rig = new Rig();
        rig.Person.OnAsk = (_, _) => Task.FromResult(new ApprovalAnswer(true, "operator"));
        rig.Robot.OnExecute = (_, _, _) => Task.FromResult(ActionResult.Failure(code, "no"));
        var step = action == "go_to" ? Recipe.GoTo("1", "kitchen") : Recipe.Step("1", action, ("object", "apple"));

        await rig.RunAsync(ScriptedPlanner.Of(step), options: new MissionOptions { MaxReplans = 0, RetryDelay = TimeSpan.Zero });

        Assert.Equal(attempts, rig.Robot.Executed.Count);
    }

    [Theory]
    [InlineData(ResultCode.EffectUnknown)]
    [InlineData(ResultCode.LinkDown)]
    [InlineData(ResultCode.LinkTimeout)]
    public async Task A_plan_does_not_do_again_what_may_have_been_done_and_cannot_be_undone(ResultCode code)
    {
        await using var rig = new Rig();
        rig.Person.OnAsk = (_, _) => Task.FromResult(new ApprovalAnswer(true, "operator"));
        rig.Robot.OnExecute = (_, _, _) => Task.FromResult(ActionResult.Failure(code, "nobody knows"));
        var planner = new ScriptedPlanner(Recipe.Planned(Recipe.Step("1", "erase", ("object", "apple"))));

        var episode = await rig.RunAsync(planner, options: new MissionOptions { MaxReplans = 2, RetryDelay = TimeSpan.Zero });

        Assert.Equal((MissionStatus.Failed, code, "nobody knows"), (episode.Status, episode.Code, episode.Message));
        Assert.Single(rig.Robot.Executed);
        Assert.Single(planner.Requests);
    }

    [Theory]
    [InlineData(ResultCode.PolicyDenied)]
    [InlineData(ResultCode.LimitExceeded)]
    public async Task A_plan_does_not_look_for_a_way_around_the_policy(ResultCode code)
    {
        await using var rig = new Rig();
        rig.Policy.OnDecide = _ => PolicyDecision.Deny("no", code);
        var planner = ScriptedPlanner.Of(Recipe.GoTo("1", "kitchen"));

        var episode = await rig.RunAsync(planner);

        Assert.Equal((MissionStatus.Failed, code), (episode.Status, episode.Code));
        Assert.Single(planner.Requests);
    }

    [Fact]
    public async Task A_denied_approval_ends_the_mission()
    {
        await using var rig = new Rig();
        var planner = ScriptedPlanner.Of(Recipe.Step("1", "erase", ("object", "apple")));

        var episode = await rig.RunAsync(planner);

        Assert.Equal((MissionStatus.Failed, ResultCode.ApprovalDenied), (episode.Status, episode.Code));
        Assert.Single(planner.Requests);
    }

    public static TheoryData<ResultCode, ActionStep[]> BadPlans() => new()
    {
        { ResultCode.UnknownAction, [Recipe.GoTo("1", "kitchen"), Recipe.Step("2", "fly")] },
        { ResultCode.BadArgument, [Recipe.GoTo("1", "kitchen"), Recipe.Step("2", "go_to")] },
        { ResultCode.UnknownEntity, [Recipe.GoTo("1", "kitchen"), Recipe.GoTo("2", "moon")] },
        { ResultCode.BadDependency, [Recipe.GoTo("1", "kitchen"), Recipe.GoTo("2", "office").After("3")] },
        { ResultCode.BadDependency, [Recipe.GoTo("1", "kitchen").After("2"), Recipe.GoTo("2", "office").After("1")] },
        { ResultCode.BadDependency, [Recipe.GoTo("1", "kitchen"), Recipe.GoTo("1", "office")] },
        { ResultCode.BadDependency, [Recipe.GoTo("1", "kitchen").After("1")] },
    };

    [Theory]
    [MemberData(nameof(BadPlans))]
    public async Task A_plan_with_a_bad_step_does_not_begin(ResultCode code, ActionStep[] steps)
    {
        await using var rig = new Rig().WithAbleRobot();

        var episode = await rig.RunAsync(ScriptedPlanner.Of(steps));

        Assert.Equal((MissionStatus.Refused, code), (episode.Status, episode.Code));
        Assert.Empty(rig.Robot.Executed);
    }

    [Fact]
    public async Task A_refusal_is_passed_on_with_its_reason()
    {
        await using var rig = new Rig();

        var episode = await rig.RunAsync(new ScriptedPlanner(PlanOutcome.Refused("I cannot cook.", 1)));

        Assert.Equal((MissionStatus.Refused, ResultCode.NotUnderstood, "I cannot cook."), (episode.Status, episode.Code, episode.Message));
    }

    [Fact]
    public async Task An_empty_plan_is_no_success()
    {
        await using var rig = new Rig();

        Assert.Equal(MissionStatus.Refused, (await rig.RunAsync(ScriptedPlanner.Of())).Status);
    }

    [Fact]
    public async Task A_mission_that_cannot_see_the_world_is_refused()
    {
        await using var rig = new Rig();
        rig.World.OnLook = _ => throw new IOException();
        var planner = ScriptedPlanner.Of(Recipe.GoTo("1", "kitchen"));

        var episode = await rig.RunAsync(planner);

        Assert.Equal((MissionStatus.Refused, ResultCode.LinkDown), (episode.Status, episode.Code));
        Assert.Empty(planner.Requests);
    }

    [Fact]
    public async Task A_mission_that_is_cancelled_ends_in_the_journal()
    {
        await using var rig = new Rig();
        using var caller = new CancellationTokenSource();
        rig.Robot.OnExecute = async (step, _, token) =>
        {
            await caller.CancelAsync();
            await Task.Delay(Timeout.InfiniteTimeSpan, rig.Time, token);
            return ActionResult.Done(step.Arguments, effectKnown: true);
        };
        var loop = rig.Loop(ScriptedPlanner.Of(Recipe.Say("1", "hello")));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => loop.RunAsync(new MissionCommand("say hello"), caller.Token).AsTask());

        Assert.Equal(MissionStatus.Stopped, Assert.Single(rig.Journal.Events.OfType<MissionEnded>()).Status);
    }

    [Fact]
    public async Task The_transcript_is_kept()
    {
        await using var rig = new Rig().WithAbleRobot();
        var loop = rig.Loop(ScriptedPlanner.Of(Recipe.Say("1", "hello")));
        var heard = new Transcript("say hello", "en", 0.9, TimeSpan.Zero, TimeSpan.FromSeconds(1));

        var episode = await loop.RunAsync(new MissionCommand("say hello") { Heard = heard, MissionId = "mine" }, Rig.Token);

        Assert.Equal(("mine", heard), (episode.Id, episode.Heard));
        Assert.Equal(heard, Assert.Single(rig.Journal.Events.OfType<MissionBegun>()).Heard);
    }
}
