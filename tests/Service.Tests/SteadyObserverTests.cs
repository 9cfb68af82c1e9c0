using LamRobot.Contracts;
using Microsoft.Extensions.Time.Testing;

namespace LamRobot.Bridge.Service.Tests;

public sealed class SteadyObserverTests
{
    private readonly FakeTimeProvider time = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_look_at_what_hangs_is_ended_and_shows_nothing()
    {
        var hanging = new Hanging();
        var look = new SteadyObserver(hanging, time).ObserveAsync(Token).AsTask();
        Assert.False(look.IsCompleted);

        time.Advance(TimeSpan.FromSeconds(3));

        Assert.Empty((await look).Entities);
        Assert.True(hanging.Given.IsCancellationRequested);
    }

    [Fact]
    public async Task Who_gives_up_is_told_so()
    {
        using var giving = new CancellationTokenSource();
        var look = new SteadyObserver(new Hanging(), time).ObserveAsync(giving.Token).AsTask();

        await giving.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => look);
    }

    private sealed class Hanging : IObserver
    {
        public CancellationToken Given { get; private set; }

        public async ValueTask<Observation> ObserveAsync(CancellationToken cancellationToken)
        {
            Given = cancellationToken;
            await new TaskCompletionSource().Task.WaitAsync(cancellationToken);
            return Observation.Empty;
        }
    }
}
