namespace LamRobot.Actuators.Tests;

public sealed class VerificationTests
{
    [Fact]
    public async Task An_effect_that_is_not_seen_is_a_failure_whatever_the_device_claims()
    {
        await using var rig = new Rig();
        rig.World.Set("robot", "at", "office");
        rig.Robot.OnExecute = (step, _, _) => Task.FromResult(ActionResult.Done(step.Arguments, effectKnown: true));

        var result = await rig.DispatchAsync(Recipe.GoTo("1", "kitchen"));

        Assert.Equal((ActionStatus.Failed, ResultCode.EffectNotSeen, false), (result.Status, result.Code, result.EffectKnown));
        var verified = Assert.Single(rig.Journal.Events.OfType<StepVerified>());
        Assert.Equal((EffectSight.NotSeen, 5, result), (verified.Effect, verified.Looks, verified.Result));
    }

    [Fact]
    public async Task An_effect_that_shows_late_is_looked_for_again()
    {
        var interval = TimeSpan.FromSeconds(0.7);
        await using var rig = new Rig(new DispatcherOptions { VerificationInterval = interval });
        rig.Time.Passes = interval;
        var looks = 0;
        rig.World.OnLook = _ =>
        {
            if (++looks == 4)
            {
                rig.World.Set("robot", "at", "kitchen");
            }

            return Task.CompletedTask;
        };

        Assert.True((await rig.DispatchAsync(Recipe.GoTo("1", "kitchen"))).Succeeded);
        Assert.Equal(3, Assert.Single(rig.Journal.Events.OfType<StepVerified>()).Looks);
    }

    [Fact]
    public async Task An_effect_that_cannot_be_told_is_no_success_unless_the_device_saw_it()
    {
        await using var rig = new Rig();
        var deviceSawIt = false;
        rig.Robot.OnExecute = (step, _, _) =>
        {
            rig.World.Remove("robot");
            return Task.FromResult(ActionResult.Done(step.Arguments, deviceSawIt));
        };

        Assert.Equal(ResultCode.EffectUnknown, (await rig.DispatchAsync(Recipe.GoTo("1", "kitchen"))).Code);
        deviceSawIt = true;
        Assert.True((await rig.DispatchAsync(Recipe.GoTo("2", "kitchen"))).Succeeded);
    }

    [Fact]
    public async Task What_was_last_seen_before_the_action_proves_nothing()
    {
        await using var rig = new Rig();
        rig.World.Put(new Entity("robot", "robot", "robot") { Attributes = EquatableMap.Of(("at", "kitchen")), Age = TimeSpan.FromMinutes(1) });

        Assert.Equal(ResultCode.EffectUnknown, (await rig.DispatchAsync(Recipe.GoTo("1", "kitchen"))).Code);
    }

    [Fact]
    public async Task The_effect_is_bound_to_what_was_really_done()
    {
        await using var rig = new Rig();
        rig.Robot.OnExecute = (step, _, _) =>
        {
            rig.World.Set("robot", "holding", "apple");
            return Task.FromResult(ActionResult.Done(step.Arguments.With("object", "apple"), effectKnown: false));
        };

        var result = await rig.DispatchAsync(Recipe.PickUp("1", "fruit"));

        Assert.True(result.Succeeded);
        Assert.Equal("apple", result.Applied["object"].AsText());
    }

    [Fact]
    public async Task Where_nothing_was_promised_nothing_is_looked_for()
    {
        await using var rig = new Rig();

        var spoken = await rig.DispatchAsync(Recipe.Say("1", "hello"));
        var picked = await rig.DispatchAsync(Recipe.Step("2", "pick_up"));

        Assert.True(spoken.Succeeded);
        Assert.True(picked.Succeeded);
        Assert.Equal([(EffectSight.NothingPromised, 0), (EffectSight.NothingPromised, 0)], rig.Journal.Events.OfType<StepVerified>().Select(verified => (verified.Effect, verified.Looks)));
    }

    [Fact]
    public async Task A_lost_answer_is_no_lost_action()
    {
        await using var rig = new Rig();
        rig.Robot.OnExecute = (step, _, _) =>
        {
            rig.Obey(step);
            return Task.FromResult(ActionResult.Failure(ResultCode.LinkTimeout, "No answer."));
        };

        var result = await rig.DispatchAsync(Recipe.GoTo("1", "kitchen"));

        Assert.True(result.Succeeded);
        Assert.True(result.EffectKnown);
    }

    [Fact]
    public async Task A_failure_is_not_talked_into_a_success_by_an_effect_that_was_there_before()
    {
        await using var rig = new Rig();
        rig.World.Set("robot", "at", "kitchen");
        rig.Robot.OnExecute = (_, _, _) => Task.FromResult(ActionResult.Failure(ResultCode.DeviceFailed, "A wheel is stuck."));

        Assert.Equal(ResultCode.DeviceFailed, (await rig.DispatchAsync(Recipe.GoTo("1", "kitchen"))).Code);
    }

    [Fact]
    public async Task A_stop_while_the_effect_is_looked_for_ends_the_looks()
    {
        await using var rig = new Rig(new DispatcherOptions { VerificationInterval = TimeSpan.FromSeconds(1) });
        var looks = 0;
        var looking = new TaskCompletionSource();
        rig.World.OnLook = _ =>
        {
            if (++looks == 2)
            {
                looking.SetResult();
            }

            return Task.CompletedTask;
        };

        var dispatch = rig.DispatchAsync(Recipe.GoTo("1", "kitchen"));
        await looking.Task;
        await rig.Stop.StopAsync(StopKind.Soft, "test", Rig.Token);
        var result = await dispatch;

        Assert.Equal((ActionStatus.Stopped, ResultCode.Stopped), (result.Status, result.Code));
        Assert.Equal("kitchen", result.Applied["place"].AsText());
    }
}
