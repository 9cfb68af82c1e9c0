namespace LamRobot.Actuators.Tests;

public sealed class OrderTests
{
    [Fact]
    public async Task A_step_passes_the_stages_in_the_fixed_order()
    {
        await using var rig = new Rig().WithAbleRobot();

        var result = await rig.DispatchAsync(Recipe.GoTo("1", "kitchen"));

        Assert.True(result.Succeeded);
        Assert.True(result.EffectKnown);
        Assert.Equal(["look", "policy", "StepStarting", "robot executes go_to", "StepEnded", "look", "StepVerified"], rig.Trace.Lines);
    }

    [Fact]
    public async Task An_irreversible_step_asks_a_person_and_looks_again_after_the_answer()
    {
        await using var rig = new Rig().WithAbleRobot();
        rig.Person.OnAsk = (_, _) => Task.FromResult(new ApprovalAnswer(true, "operator"));

        var result = await rig.DispatchAsync(Recipe.Step("1", "erase", ("object", "apple")));

        Assert.True(result.Succeeded);
        Assert.Equal(
            ["look", "policy", "ApprovalAsked", "person", "ApprovalAnswered", "look", "StepStarting", "robot executes erase", "StepEnded", "StepVerified"],
            rig.Trace.Lines);
    }

    [Fact]
    public async Task A_step_on_which_the_policy_asks_waits_for_the_person_with_the_reason()
    {
        await using var rig = new Rig().WithAbleRobot();
        rig.Policy.OnDecide = _ => PolicyDecision.Ask("It is night.");

        var result = await rig.DispatchAsync(Recipe.GoTo("1", "kitchen"));

        Assert.Equal(ResultCode.ApprovalDenied, result.Code);
        var request = Assert.Single(rig.Person.Asked);
        Assert.Equal(("It is night.", Recipe.GoTo("1", "kitchen")), (request.Reason, request.Step));
        Assert.Empty(rig.Robot.Executed);
    }

    [Fact]
    public async Task What_was_approved_is_refused_when_the_world_has_changed_meanwhile()
    {
        await using var rig = new Rig().WithAbleRobot();
        rig.Person.OnAsk = (_, _) =>
        {
            rig.World.Remove("apple");
            return Task.FromResult(new ApprovalAnswer(true, "operator"));
        };

        var result = await rig.DispatchAsync(Recipe.Step("1", "erase", ("object", "apple")));

        Assert.Equal(ResultCode.UnknownEntity, result.Code);
        Assert.Empty(rig.Robot.Executed);
    }

    [Fact]
    public async Task No_answer_in_time_is_a_no()
    {
        await using var rig = new Rig();
        var asked = new TaskCompletionSource();
        rig.Person.OnAsk = async (_, token) =>
        {
            asked.SetResult();
            await Task.Delay(Timeout.InfiniteTimeSpan, rig.Time, token);
            return new ApprovalAnswer(true, "operator");
        };

        var dispatch = rig.DispatchAsync(Recipe.Step("1", "erase", ("object", "apple")));
        await asked.Task;
        rig.Time.Advance(new DispatcherOptions().ApprovalWait);

        Assert.Equal(ResultCode.ApprovalDenied, (await dispatch).Code);
        Assert.Empty(rig.Robot.Executed);
        Assert.False(Assert.Single(rig.Journal.Events.OfType<ApprovalAnswered>()).Granted);
    }

    [Fact]
    public async Task Where_nobody_can_be_asked_the_answer_is_no()
    {
        await using var rig = new Rig(approver: new DenyingApprover());

        var result = await rig.DispatchAsync(Recipe.Step("1", "erase", ("object", "apple")));

        Assert.Equal(ResultCode.ApprovalDenied, result.Code);
        Assert.Empty(rig.Robot.Executed);
    }

    [Fact]
    public async Task Every_attempt_is_sent_under_an_id_of_its_own()
    {
        await using var rig = new Rig().WithAbleRobot();

        await rig.DispatchAsync(Recipe.Say("1", "hello"));
        await rig.DispatchAsync(Recipe.Say("1", "hello"));

        Assert.Equal(2, rig.Robot.Executed.Select(step => step.Id).Distinct().Count());
        Assert.Equal(rig.Robot.Executed.Select(step => step.Id), rig.Journal.Events.OfType<StepStarting>().Select(starting => starting.CommandId));
    }
}
