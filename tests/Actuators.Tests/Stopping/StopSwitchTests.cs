namespace LamRobot.Actuators.Tests;

public sealed class StopSwitchTests
{
    [Fact]
    public async Task A_stop_in_mid_action_reaches_every_actuator_even_when_one_hangs_and_one_throws_and_one_blocks()
    {
        await using var rig = new Rig();
        using var release = new ManualResetEventSlim();
        RecordingActuator[] all =
        [
            rig.Robot,
            Add(rig, "hangs", (_, _) => Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, CancellationToken.None)),
            Add(rig, "throws", (_, _) => throw new InvalidOperationException("bug")),
            Add(rig, "blocks", (_, _) =>
            {
                release.Wait(CancellationToken.None);
                return Task.CompletedTask;
            }),
            Add(rig, "last", (_, _) => Task.CompletedTask),
        ];

        var stop = rig.Stop.StopAsync(StopKind.Soft, "test", Rig.Token).AsTask();
        await Clock.UntilAsync(() => all.All(actuator => actuator.Stops.Count == 1));
        rig.Time.Advance(new StopOptions().ConfirmationWait);
        var report = await stop;
        release.Set();

        Assert.Equal(["hangs", "blocks"], report.Actuators.Where(outcome => outcome.Message.Contains("did not confirm", StringComparison.Ordinal)).Select(outcome => outcome.Actuator).Intersect(["hangs", "blocks"]));
        Assert.Equal(all.Select(actuator => actuator.Id), report.Actuators.Select(outcome => outcome.Actuator));
    }

    [Fact]
    public async Task A_stop_reports_who_confirmed_it_and_who_did_not()
    {
        await using var rig = new Rig();
        Add(rig, "throws", (_, _) => throw new InvalidOperationException("bug"));
        Add(rig, "last", (_, _) => Task.CompletedTask);

        var report = await rig.Stop.StopAsync(StopKind.Soft, "test", Rig.Token);

        Assert.Equal([("robot", true), ("throws", false), ("last", true)], report.Actuators.Select(outcome => (outcome.Actuator, outcome.Confirmed)));
        Assert.Contains("bug", report.Actuators[1].Message, StringComparison.Ordinal);
        Assert.Equal(report, Assert.Single(rig.Journal.Events.OfType<StopCompleted>()).Report);
        Assert.Equal((StopKind.Soft, "test"), rig.Journal.Events.OfType<StopRequested>().Select(stopped => (stopped.Kind, stopped.Source)).Single());
    }

    [Theory]
    [InlineData(true, StopKind.Soft)]
    [InlineData(false, StopKind.Soft)]
    [InlineData(true, StopKind.Emergency)]
    [InlineData(false, StopKind.Emergency)]
    public async Task A_stop_ends_an_action_that_heeds_its_token_and_one_that_does_not(bool heeds, StopKind kind)
    {
        await using var rig = new Rig();
        var began = new TaskCompletionSource();
        var forever = new TaskCompletionSource();
        rig.Robot.OnExecute = async (step, _, token) =>
        {
            began.SetResult();
            await forever.Task.WaitAsync(heeds ? token : CancellationToken.None);
            return ActionResult.Done(step.Arguments, effectKnown: true);
        };

        var dispatch = rig.DispatchAsync(Recipe.Say("1", "hello"));
        await began.Task;
        rig.Time.Passes = new DispatcherOptions().StopWait;
        await rig.Stop.StopAsync(kind, "test", Rig.Token);
        var result = await dispatch;
        forever.SetResult();

        Assert.Equal((ActionStatus.Stopped, ResultCode.Stopped), (result.Status, result.Code));

        // The wait for the device passes at once here, perhaps before the thread that tells it has begun.
        await Clock.UntilAsync(() => rig.Robot.Stops.Count == 2);
        Assert.Equal([kind, kind], rig.Robot.Stops);
    }

    [Fact]
    public async Task Who_gave_up_waiting_before_a_stop_was_sent_does_not_keep_the_device_from_sending_it()
    {
        await using var rig = new Rig();
        var told = new TaskCompletionSource<bool>();
        rig.Robot.OnStop = (_, token) =>
        {
            told.SetResult(token.IsCancellationRequested);
            return Task.CompletedTask;
        };

        await rig.Stop.StopAsync(StopKind.Soft, "test", new CancellationToken(canceled: true));

        Assert.False(await told.Task);
    }

    [Fact]
    public async Task An_emergency_stop_holds_until_a_person_releases_it()
    {
        await using var rig = new Rig().WithAbleRobot();

        await rig.Stop.StopAsync(StopKind.Emergency, "key", Rig.Token);
        await rig.Stop.StopAsync(StopKind.Soft, "voice", Rig.Token);
        var refused = await rig.DispatchAsync(Recipe.GoTo("1", "kitchen"));
        var mission = await rig.RunAsync(ScriptedPlanner.Of(Recipe.GoTo("1", "kitchen")));
        await rig.Stop.ReleaseAsync("key", Rig.Token);
        var done = await rig.DispatchAsync(Recipe.GoTo("1", "kitchen"));

        Assert.Equal((ActionStatus.Rejected, ResultCode.Stopped), (refused.Status, refused.Code));
        Assert.Equal((MissionStatus.Refused, ResultCode.Stopped), (mission.Status, mission.Code));
        Assert.True(done.Succeeded);
        Assert.Contains(rig.Journal.Events, missionEvent => missionEvent is StopReleased);
    }

    [Fact]
    public async Task An_emergency_stop_that_comes_while_an_earlier_one_is_released_stays_on()
    {
        await using var rig = new Rig().WithAbleRobot();
        await rig.Stop.StopAsync(StopKind.Emergency, "key", Rig.Token);

        var released = await rig.Stop.ReleaseAsync(
            "key",
            async token =>
            {
                await rig.Stop.StopAsync(StopKind.Emergency, "button", token);
                return ActionResult.Done([], effectKnown: true);
            },
            Rig.Token);

        Assert.Equal((false, true), (released.Succeeded, rig.Stop.Latched));
        Assert.Equal([StopKind.Emergency, StopKind.Emergency, StopKind.Emergency], rig.Robot.Stops);
        Assert.DoesNotContain(rig.Journal.Events, missionEvent => missionEvent is StopReleased);
    }

    [Fact]
    public async Task An_emergency_stop_stays_on_while_a_device_does_not_let_go()
    {
        await using var rig = new Rig().WithAbleRobot();
        await rig.Stop.StopAsync(StopKind.Emergency, "key", Rig.Token);

        var released = await rig.Stop.ReleaseAsync("key", _ => new(ActionResult.Failure(ResultCode.Stopped, "Turn the red knob.")), Rig.Token);

        Assert.Equal((ActionStatus.Failed, "Turn the red knob."), (released.Status, released.Message));
        Assert.Equal(ResultCode.Stopped, (await rig.DispatchAsync(Recipe.GoTo("1", "kitchen"))).Code);
        Assert.Equal(("key", "Turn the red knob."), Assert.Single(rig.Journal.Events.OfType<ReleaseRefused>().Select(refused => (refused.Source, refused.Reason))));
        Assert.True(rig.Stop.Latched);
    }

    [Fact]
    public async Task A_soft_stop_lets_the_next_command_through()
    {
        await using var rig = new Rig().WithAbleRobot();

        await rig.Stop.StopAsync(StopKind.Soft, "voice", Rig.Token);

        Assert.True((await rig.DispatchAsync(Recipe.GoTo("1", "kitchen"))).Succeeded);
    }

    [Fact]
    public async Task A_stop_while_a_person_is_asked_ends_the_question()
    {
        await using var rig = new Rig();
        var asked = new TaskCompletionSource();
        rig.Person.OnAsk = async (_, _) =>
        {
            asked.SetResult();
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, CancellationToken.None);
            return new ApprovalAnswer(true, "operator");
        };

        var dispatch = rig.DispatchAsync(Recipe.Step("1", "erase", ("object", "apple")));
        await asked.Task;
        await rig.Stop.StopAsync(StopKind.Soft, "test", Rig.Token);

        Assert.Equal(ResultCode.Stopped, (await dispatch).Code);
        Assert.Empty(rig.Robot.Executed);
    }

    [Fact]
    public async Task A_journal_that_cannot_be_written_does_not_hold_up_a_stop()
    {
        await using var rig = new Rig();
        rig.Journal.OnAppend = _ => throw new IOException("disk full");

        await Assert.ThrowsAsync<IOException>(() => rig.Stop.StopAsync(StopKind.Emergency, "key", Rig.Token).AsTask());

        Assert.Equal([StopKind.Emergency], rig.Robot.Stops);
        Assert.True(rig.Stop.Latched);
    }

    private static RecordingActuator Add(Rig rig, string id, Func<StopKind, CancellationToken, Task> onStop)
    {
        var actuator = new RecordingActuator(id, rig.Trace) { OnStop = onStop };
        rig.Registry.Add(actuator);
        return actuator;
    }
}
