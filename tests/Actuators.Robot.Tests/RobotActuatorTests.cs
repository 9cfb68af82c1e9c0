using System.ComponentModel.DataAnnotations;

namespace LamRobot.Actuators.Robot.Tests;

public sealed class RobotActuatorTests : IAsyncDisposable
{
    private static readonly ActionStep Step = new("1", "r2", "go_to") { Arguments = EquatableMap.Of<ArgumentValue>(("place", "kitchen")) };
    private readonly FakeTimeProvider time = new();
    private readonly FakeLink link = new();

    public ValueTask DisposeAsync() => link.DisposeAsync();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_is_what_the_robot_says_it_is()
    {
        await using var actuator = Create();
        await actuator.ConnectAsync(Token);

        Assert.Equal(("r2", "rover", "Drives."), (actuator.Id, actuator.Kind, actuator.Description));
        Assert.Equal(link.Manifest.Actions, actuator.Actions);
        Assert.True(link.Connected);
        Assert.Equal(["r2", "kitchen"], (await actuator.Observer.ObserveAsync(Token)).Entities.Select(entity => entity.Id));
    }

    public static TheoryData<ResultCode, RobotState> UnfitStates() => new()
    {
        { ResultCode.LinkDown, new RobotState("r2", Online: false) },
        { ResultCode.Stopped, new RobotState("r2", Online: true) { EmergencyStopped = true } },
        { ResultCode.LinkDown, new RobotState("r2", Online: true) { Age = TimeSpan.FromSeconds(5.1) } },
    };

    [Theory]
    [MemberData(nameof(UnfitStates))]
    public async Task A_robot_that_is_not_fit_gets_nothing(ResultCode code, RobotState state)
    {
        await using var actuator = Create();
        link.State = state;

        var result = await actuator.ExecuteAsync(Step, null, Token);

        Assert.Equal((ActionStatus.Rejected, code), (result.Status, result.Code));
        Assert.Empty(link.Sent);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task It_claims_what_the_robot_says_and_no_more(bool effectKnown)
    {
        await using var actuator = Create();
        var answer = ActionResult.Done(EquatableMap.Of<ArgumentValue>(("place", "hall")), effectKnown, "as near as I could");
        link.OnSend = (_, _, _) => Task.FromResult(answer);

        Assert.Equal(answer, await actuator.ExecuteAsync(Step, null, Token));
        Assert.Equal(Step, Assert.Single(link.Sent));
    }

    [Fact]
    public async Task A_cancelled_action_stops_the_robot()
    {
        await using var actuator = Create();
        using var caller = new CancellationTokenSource();
        link.OnSend = HangAsync;

        var execution = actuator.ExecuteAsync(Step, null, caller.Token).AsTask();
        await caller.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => execution);
        Assert.Equal([StopKind.Soft], link.Stops);
    }

    [Fact]
    public async Task A_robot_that_does_not_confirm_the_stop_is_not_waited_for_long()
    {
        await using var actuator = Create();
        using var caller = new CancellationTokenSource();
        var stopping = new TaskCompletionSource();
        link.OnSend = HangAsync;
        link.OnStop = _ =>
        {
            stopping.SetResult();
            return Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, CancellationToken.None);
        };

        var execution = actuator.ExecuteAsync(Step, null, caller.Token).AsTask();
        await caller.CancelAsync();
        await stopping.Task;
        time.Advance(new RobotActuatorOptions().StopWait);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => execution);
    }

    [Fact]
    public async Task A_stop_that_cannot_be_sent_does_not_hide_the_cancellation()
    {
        await using var actuator = Create();
        using var caller = new CancellationTokenSource();
        link.OnSend = HangAsync;
        link.OnStop = _ => throw new IOException("down");

        var execution = actuator.ExecuteAsync(Step, null, caller.Token).AsTask();
        await caller.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => execution);
    }

    [Fact]
    public async Task A_link_that_breaks_is_a_result()
    {
        await using var actuator = Create();

        link.OnSend = (_, _, _) => throw new TimeoutException("silent");
        Assert.Equal(ResultCode.LinkTimeout, (await actuator.ExecuteAsync(Step, null, Token)).Code);
        link.OnSend = (_, _, _) => throw new IOException("cut");
        Assert.Equal(ResultCode.LinkDown, (await actuator.ExecuteAsync(Step, null, Token)).Code);
    }

    [Fact]
    public async Task A_stop_goes_straight_to_the_robot_even_when_it_is_not_fit()
    {
        await using var actuator = Create();
        link.State = new RobotState("r2", Online: false);

        await actuator.StopAsync(StopKind.Emergency, Token);

        Assert.Equal([StopKind.Emergency], link.Stops);
    }

    [Fact]
    public async Task It_owns_its_link()
    {
        await Create().DisposeAsync();

        Assert.True(link.Disposed);
    }

    [Fact]
    public void Options_out_of_range_are_refused_at_the_start() =>
        Assert.Throws<ValidationException>(() => new RobotActuator(link, new RobotActuatorOptions { MaximumStateAge = TimeSpan.Zero }, time));

    [Fact]
    public async Task A_robots_word_is_verified_by_looking()
    {
        await using var registry = new ActuatorRegistry();
        var actuator = Create();
        registry.Add(actuator, actuator.Description);
        var recorder = new MissionRecorder(new InMemoryJournal());
        var stop = new StopSwitch(registry, recorder, new StopOptions(), time);
        var dispatcher = new Dispatcher(
            registry,
            actuator.Observer,
            new Safeguards(new RulePolicy(new RulePolicyOptions(), time), new DenyingApprover(), stop),
            recorder,
            new DispatcherOptions { VerificationInterval = TimeSpan.Zero },
            time);

        var claimed = await dispatcher.DispatchAsync("m", Step, Token);
        link.At = "kitchen";
        var seen = await dispatcher.DispatchAsync("m", Step, Token);

        Assert.Equal(ResultCode.EffectNotSeen, claimed.Code);
        Assert.True(seen is { Succeeded: true, EffectKnown: true });
    }

    private RobotActuator Create() => new(link, new RobotActuatorOptions(), time);

    private async Task<ActionResult> HangAsync(ActionStep step, IProgress<ActionProgress>? progress, CancellationToken cancellationToken)
    {
        await Task.Delay(Timeout.InfiniteTimeSpan, time, cancellationToken);
        return ActionResult.Done(step.Arguments, effectKnown: true);
    }
}
