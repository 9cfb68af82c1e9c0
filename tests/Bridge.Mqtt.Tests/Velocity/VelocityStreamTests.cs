using System.Collections.Concurrent;

namespace LamRobot.Bridge.Mqtt.Tests.Velocity;

public sealed class VelocityStreamTests : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly ConcurrentQueue<VelocityCommand> sent = new();
    private readonly VelocityStream stream;

    public VelocityStreamTests()
    {
        var options = new VelocityStreamOptions
        {
            Limits = new(Linear: 0.5, Angular: 1, LinearAcceleration: 10, AngularAcceleration: 100),
            Period = TimeSpan.FromMilliseconds(5),
            Hold = TimeSpan.FromMilliseconds(100),
        };
        stream = new(
            (velocity, _) =>
            {
                sent.Enqueue(velocity);
                return ValueTask.CompletedTask;
            },
            options,
            TimeProvider.System);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => stream.DisposeAsync();

    [Fact]
    public async Task Nothing_is_said_before_somebody_drives_and_no_more_than_the_limits_afterwards()
    {
        Assert.Empty(sent);

        await UntilAsync(() => sent.Contains(new(0.5, -1)), () => stream.Drive(new(3, -7)));

        Assert.All(sent, velocity => Assert.True(Math.Abs(velocity.Linear) <= 0.5 && Math.Abs(velocity.Angular) <= 1));
        Assert.Equal(0.05, sent.First(velocity => velocity != VelocityCommand.Zero).Linear, 6);
    }

    [Fact]
    public async Task A_source_that_falls_silent_lets_the_robot_stand_and_then_nothing_is_said()
    {
        stream.Drive(new(0.5, 0));
        await UntilAsync(() => sent.Count(velocity => velocity == VelocityCommand.Zero) == 5);
        var count = sent.Count;
        var whenDrivenAnew = -1;

        // Who drives anew and is slow to go on is taken to have fallen silent: standing may be said again.
        await UntilAsync(
            () => sent.Last().Linear > 0,
            () =>
            {
                whenDrivenAnew = whenDrivenAnew < 0 ? sent.Count : whenDrivenAnew;
                stream.Drive(new(0.5, 0));
            });

        Assert.Equal(5, sent.Take(count).Count(velocity => velocity == VelocityCommand.Zero));
        Assert.Equal(VelocityCommand.Zero, sent.ElementAt(count - 1));
        Assert.Equal(count, whenDrivenAnew);
    }

    [Fact]
    public async Task A_stop_is_not_undone_by_someone_who_still_drives()
    {
        await UntilAsync(() => sent.Count > 5, () => stream.Drive(new(0.5, 0)));
        using var tired = new CancellationTokenSource();
        var driving = Task.Run(
            () =>
            {
                while (!tired.IsCancellationRequested)
                {
                    stream.Drive(new(0.5, 0));
                }
            },
            Token);

        await stream.HaltAsync(Token);
        var before = sent.Count;
        await UntilAsync(() => sent.Reverse().TakeWhile(velocity => velocity == VelocityCommand.Zero).Count() >= 5);

        Assert.False(stream.Drive(new(0.5, 0)));
        Assert.All(sent.Skip(before - 1), velocity => Assert.Equal(VelocityCommand.Zero, velocity));
        await tired.CancelAsync();
        await driving;
        stream.Release();
        Assert.True(stream.Drive(new(0.5, 0)));
    }

    [Fact]
    public async Task Its_end_is_a_stand()
    {
        await UntilAsync(() => sent.Count > 5, () => stream.Drive(new(0.5, 0)));

        await stream.DisposeAsync();

        Assert.Equal(VelocityCommand.Zero, sent.Last());
    }

    [Theory]
    [InlineData(double.NaN, 0)]
    [InlineData(0, double.PositiveInfinity)]
    public void What_is_no_number_is_a_stand(double linear, double angular) => Assert.Equal(VelocityCommand.Zero, new VelocityLimits().Clamp(new(linear, angular)));

    [Fact]
    public void Speeding_up_is_held_back_and_slowing_down_is_not()
    {
        var limits = new VelocityLimits(Linear: 1, LinearAcceleration: 1);
        var moment = TimeSpan.FromMilliseconds(100);

        Assert.Equal(0.1, limits.Approach(VelocityCommand.Zero, new(1, 0), moment).Linear, 6);
        Assert.Equal(0, limits.Approach(new(1, 0), VelocityCommand.Zero, moment).Linear, 6);
        Assert.Equal(0.2, limits.Approach(new(0.9, 0), new(0.2, 0), moment).Linear, 6);
        Assert.Equal(-0.1, limits.Approach(new(1, 0), new(-1, 0), moment).Linear, 6);
    }

    private static async Task UntilAsync(Func<bool> holds, Action? meanwhile = null)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(2));
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Token);
        patience.CancelAfter(Patience);
        while (!holds())
        {
            meanwhile?.Invoke();
            await timer.WaitForNextTickAsync(patience.Token);
        }
    }
}
