namespace LamRobot.Actuators.Tests;

public sealed class ExecutionTests
{
    [Fact]
    public async Task An_actuator_that_throws_is_a_failed_device_and_is_journalled()
    {
        await using var rig = new Rig();
        rig.Robot.OnExecute = (_, _, _) => throw new InvalidOperationException("bug");

        var result = await rig.DispatchAsync(Recipe.Say("1", "hello"));

        Assert.Equal((ActionStatus.Failed, ResultCode.DeviceFailed), (result.Status, result.Code));
        Assert.Contains("bug", result.Message, StringComparison.Ordinal);
        Assert.Equal(result, Assert.Single(rig.Journal.Events.OfType<StepEnded>()).Result);
    }

    [Fact]
    public async Task An_actuator_that_cancels_itself_is_a_failed_device()
    {
        await using var rig = new Rig();
        rig.Robot.OnExecute = (_, _, _) => throw new OperationCanceledException();

        Assert.Equal(ResultCode.DeviceFailed, (await rig.DispatchAsync(Recipe.Say("1", "hello"))).Code);
    }

    [Fact]
    public async Task An_actuator_that_gives_no_result_is_a_failed_device()
    {
        await using var rig = new Rig();
        rig.Robot.OnExecute = (_, _, _) => Task.FromResult<ActionResult>(null!);

        Assert.Equal(ResultCode.DeviceFailed, (await rig.DispatchAsync(Recipe.Say("1", "hello"))).Code);
    }

    [Fact]
    public async Task An_action_that_takes_too_long_is_stopped()
    {
        await using var rig = new Rig();
        var began = new TaskCompletionSource();
        rig.Robot.OnExecute = async (step, _, token) =>
        {
            began.SetResult();
            await Task.Delay(Timeout.InfiniteTimeSpan, rig.Time, token);
            return ActionResult.Done(step.Arguments, effectKnown: true);
        };

        var dispatch = rig.DispatchAsync(Recipe.GoTo("1", "kitchen"));
        await began.Task;
        rig.Time.Advance(TimeSpan.FromSeconds(Specs.GoTo.TimeoutSeconds));
        var result = await dispatch;

        Assert.Equal((ActionStatus.Failed, ResultCode.ActionTimeout), (result.Status, result.Code));
        Assert.Equal([StopKind.Soft], rig.Robot.Stops);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_actuator_that_gives_up_before_its_timeout_is_seen_has_timed_out_all_the_same(bool throws)
    {
        await using var rig = new Rig();
        rig.Robot.OnExecute = (step, _, token) =>
        {
            // The clock moves inside of the action: the action ends in the very moment of its timeout.
            rig.Time.Advance(TimeSpan.FromSeconds(Specs.GoTo.TimeoutSeconds));
            return throws
                ? Task.FromCanceled<ActionResult>(token)
                : Task.FromResult(new ActionResult(ActionStatus.Stopped, ResultCode.Stopped, "") { Applied = step.Arguments });
        };

        var result = await rig.DispatchAsync(Recipe.GoTo("1", "kitchen"));

        Assert.Equal((ActionStatus.Failed, ResultCode.ActionTimeout), (result.Status, result.Code));
        Assert.Equal(throws ? 0 : 1, result.Applied.Count);
        Assert.Equal([StopKind.Soft], rig.Robot.Stops);
    }

    [Fact]
    public async Task An_actuator_that_ignores_its_timeout_is_left_alone_until_it_ends()
    {
        var wait = TimeSpan.FromSeconds(0.7);
        await using var rig = new Rig(new DispatcherOptions { StopWait = wait });
        rig.Time.Passes = wait;
        var began = new TaskCompletionSource();
        var end = new TaskCompletionSource();
        rig.Robot.OnExecute = async (step, _, _) =>
        {
            began.TrySetResult();
            await end.Task;
            return ActionResult.Done(step.Arguments, effectKnown: true);
        };

        var dispatch = rig.DispatchAsync(Recipe.Say("1", "hello"));
        await began.Task;
        rig.Time.Advance(TimeSpan.FromSeconds(Specs.Say.TimeoutSeconds));

        Assert.Equal(ResultCode.ActionTimeout, (await dispatch).Code);
        Assert.Equal(ResultCode.DeviceBusy, (await rig.DispatchAsync(Recipe.Say("2", "again"))).Code);
        Assert.Single(rig.Robot.Executed);

        end.SetResult();
        await Clock.UntilAsync(() => !rig.Registry.FindSlot("robot")!.Occupied);
        Assert.True((await rig.DispatchAsync(Recipe.Say("3", "now"))).Succeeded);
    }

    [Fact]
    public async Task An_actuator_that_blocks_its_caller_does_not_block_the_timeout()
    {
        await using var rig = new Rig();
        using var release = new ManualResetEventSlim();
        var began = new TaskCompletionSource();
        rig.Robot.OnExecute = (step, _, _) =>
        {
            began.SetResult();
            release.Wait(CancellationToken.None);
            return Task.FromResult(ActionResult.Done(step.Arguments, effectKnown: true));
        };
        rig.Robot.OnStop = (_, _) =>
        {
            release.Set();
            return Task.CompletedTask;
        };

        var dispatch = rig.DispatchAsync(Recipe.Say("1", "hello"));
        await began.Task;
        rig.Time.Advance(TimeSpan.FromSeconds(Specs.Say.TimeoutSeconds));

        Assert.Equal(ResultCode.ActionTimeout, (await dispatch).Code);
    }

    [Fact]
    public async Task A_caller_who_cancels_gets_a_cancellation_and_the_device_a_stop()
    {
        await using var rig = new Rig();
        using var caller = CancellationTokenSource.CreateLinkedTokenSource(Rig.Token);
        var began = new TaskCompletionSource();
        rig.Robot.OnExecute = async (step, _, token) =>
        {
            began.SetResult();
            await Task.Delay(Timeout.InfiniteTimeSpan, rig.Time, token);
            return ActionResult.Done(step.Arguments, effectKnown: true);
        };

        var dispatch = rig.Dispatcher.DispatchAsync("m", Recipe.Say("1", "hello"), caller.Token).AsTask();
        await began.Task;
        await caller.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => dispatch);
        Assert.Equal([StopKind.Soft], rig.Robot.Stops);
        Assert.Equal(ActionStatus.Stopped, Assert.Single(rig.Journal.Events.OfType<StepEnded>()).Result.Status);
    }

    [Fact]
    public async Task Steps_of_one_actuator_never_overlap()
    {
        await using var rig = new Rig();
        var inside = 0;
        var most = 0;
        rig.Robot.OnExecute = async (step, _, _) =>
        {
            most = Math.Max(most, Interlocked.Increment(ref inside));
            await Task.Yield();
            Interlocked.Decrement(ref inside);
            return ActionResult.Done(step.Arguments, effectKnown: true);
        };

        await Task.WhenAll(Enumerable.Range(0, 20).Select(number => rig.DispatchAsync(Recipe.Say($"{number}", "hello"))));

        Assert.Equal(1, most);
        Assert.Equal(20, rig.Robot.Executed.Count);
    }

    [Fact]
    public async Task Progress_reaches_the_listeners_under_the_steps_own_id()
    {
        var seen = new List<MissionEvent>();
        await using var rig = new Rig(listeners: new ListListener(seen));
        rig.Robot.OnExecute = (step, progress, _) =>
        {
            progress!.Report(new ActionProgress(step.Id, 0.5, "half"));
            return Task.FromResult(ActionResult.Done(step.Arguments, effectKnown: true));
        };

        await rig.DispatchAsync(Recipe.Say("1", "hello"));

        Assert.Equal(new ActionProgress("1", 0.5, "half"), Assert.Single(seen.OfType<StepProgressed>()).Progress);
        Assert.DoesNotContain(rig.Journal.Events, missionEvent => missionEvent is StepProgressed);
    }

    [Fact]
    public async Task A_listener_that_throws_changes_nothing()
    {
        await using var rig = new Rig(listeners: new BrokenListener());

        Assert.True((await rig.DispatchAsync(Recipe.Say("1", "hello"))).Succeeded);
    }
}
