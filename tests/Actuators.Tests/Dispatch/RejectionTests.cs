namespace LamRobot.Actuators.Tests;

public sealed class RejectionTests
{
    public static TheoryData<ResultCode, ActionStep> BadSteps() => new()
    {
        { ResultCode.UnknownAction, Recipe.Step("1", "fly") },
        { ResultCode.UnknownAction, new ActionStep("1", "ghost", "go_to") },
        { ResultCode.BadArgument, Recipe.Step("1", "go_to") },
        { ResultCode.BadArgument, Recipe.Step("1", "go_to", ("place", "kitchen"), ("fuel", 3)) },
        { ResultCode.BadArgument, Recipe.Step("1", "go_to", ("place", 7)) },
        { ResultCode.BadArgument, Recipe.Step("1", "go_to", ("place", "apple")) },
        { ResultCode.BadArgument, Recipe.Step("1", "go_to", ("place", "kitchen"), ("speed", 2.01)) },
        { ResultCode.BadArgument, Recipe.Step("1", "go_to", ("place", "kitchen"), ("speed", 0)) },
        { ResultCode.BadArgument, Recipe.Step("1", "go_to", ("place", "kitchen"), ("speed", "fast")) },
        { ResultCode.BadArgument, Recipe.Step("1", "say", ("text", "")) },
        { ResultCode.BadArgument, Recipe.Step("1", "say", ("text", "hello"), ("voice", "shrill")) },
        { ResultCode.BadArgument, Recipe.Step("1", "say", ("text", "hello"), ("aloud", "yes")) },
        { ResultCode.UnknownEntity, Recipe.Step("1", "go_to", ("place", "moon")) },
        { ResultCode.ApprovalDenied, Recipe.Step("1", "erase", ("object", "apple")) },
    };

    [Theory]
    [MemberData(nameof(BadSteps))]
    public async Task Bad_steps_never_reach_the_device(ResultCode code, ActionStep step)
    {
        await using var rig = new Rig();

        var result = await rig.DispatchAsync(step);

        Assert.Equal((ActionStatus.Rejected, code), (result.Status, result.Code));
        Assert.NotEmpty(result.Message);
        Assert.Empty(rig.Robot.Executed);
        Assert.Equal(result, Assert.Single(rig.Journal.Events.OfType<StepEnded>()).Result);
        Assert.DoesNotContain(rig.Journal.Events, missionEvent => missionEvent is StepStarting);
    }

    [Theory]
    [InlineData(ResultCode.PolicyDenied)]
    [InlineData(ResultCode.LimitExceeded)]
    public async Task What_the_policy_denies_never_reaches_the_device(ResultCode code)
    {
        await using var rig = new Rig();
        rig.Policy.OnDecide = _ => PolicyDecision.Deny("Not today.", code);

        var result = await rig.DispatchAsync(Recipe.GoTo("1", "kitchen"));

        Assert.Equal((ActionStatus.Rejected, code, "Not today."), (result.Status, result.Code, result.Message));
        Assert.Empty(rig.Robot.Executed);
    }

    [Fact]
    public async Task A_precondition_that_does_not_hold_stops_the_step_before_the_policy_is_asked()
    {
        await using var rig = new Rig();
        rig.World.Set("robot", "holding", "apple");

        var result = await rig.DispatchAsync(Recipe.PickUp("1", "apple"));

        Assert.Equal(ResultCode.PreconditionFailed, result.Code);
        Assert.DoesNotContain("policy", rig.Trace.Lines);
        Assert.Empty(rig.Robot.Executed);
    }

    [Fact]
    public async Task A_precondition_that_cannot_be_told_counts_as_not_holding()
    {
        await using var rig = new Rig();
        rig.World.Remove("robot");

        var result = await rig.DispatchAsync(Recipe.PickUp("1", "apple"));

        Assert.Equal(ResultCode.PreconditionFailed, result.Code);
        Assert.Empty(rig.Robot.Executed);
    }

    [Fact]
    public async Task Nothing_is_done_while_the_world_cannot_be_seen()
    {
        await using var rig = new Rig();
        rig.World.OnLook = _ => throw new TimeoutException();

        var result = await rig.DispatchAsync(Recipe.GoTo("1", "kitchen"));

        Assert.Equal(ResultCode.LinkDown, result.Code);
        Assert.Empty(rig.Robot.Executed);
    }

    [Fact]
    public async Task A_look_that_takes_too_long_is_given_up()
    {
        await using var rig = new Rig();
        var looking = new TaskCompletionSource();
        rig.World.OnLook = _ =>
        {
            looking.TrySetResult();
            return Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, CancellationToken.None);
        };

        var dispatch = rig.DispatchAsync(Recipe.GoTo("1", "kitchen"));
        await looking.Task;
        rig.Time.Advance(new DispatcherOptions().ObservationWait);

        Assert.Equal(ResultCode.LinkDown, (await dispatch).Code);
    }

    [Fact]
    public async Task A_journal_that_cannot_be_written_keeps_the_device_still()
    {
        await using var rig = new Rig();
        rig.Journal.OnAppend = missionEvent => _ = missionEvent is StepStarting ? throw new IOException("disk full") : 0;

        await Assert.ThrowsAsync<IOException>(() => rig.DispatchAsync(Recipe.GoTo("1", "kitchen")));

        Assert.Empty(rig.Robot.Executed);
    }
}
