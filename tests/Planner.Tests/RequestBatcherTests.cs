using System.Collections.Concurrent;
using LamRobot.Planner.Hosting;

namespace LamRobot.Planner.Tests;

public sealed class RequestBatcherTests : IDisposable
{
    private readonly ConcurrentQueue<int> sizes = [];
    private readonly SemaphoreSlim begun = new(0);
    private readonly SemaphoreSlim mayEnd = new(0);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        begun.Dispose();
        mayEnd.Dispose();
    }

    [Fact]
    public async Task Requests_that_come_while_a_batch_runs_form_the_next_one()
    {
        using var batcher = new RequestBatcher<int, int>(1, 4, Hold);
        var first = batcher.RunAsync(1, Token);
        await begun.WaitAsync(Token);
        var others = Enumerable.Range(2, 5).Select(number => batcher.RunAsync(number, Token)).ToList();
        mayEnd.Release(10);

        Assert.Equal(10, await first);
        Assert.Equal((IEnumerable<int>)[20, 30, 40, 50, 60], await Task.WhenAll(others));
        Assert.Equal([1, 4, 1], sizes);
    }

    [Fact]
    public async Task Lanes_share_what_waits()
    {
        using var batcher = new RequestBatcher<int, int>(2, 4, Hold);
        var first = batcher.RunAsync(1, Token);
        await begun.WaitAsync(Token);
        var second = batcher.RunAsync(2, Token);
        await begun.WaitAsync(Token);
        var others = Enumerable.Range(3, 4).Select(number => batcher.RunAsync(number, Token)).ToList();
        mayEnd.Release(10);

        await Task.WhenAll([first, second, .. others]);
        Assert.Equal([1, 1, 2], sizes.Take(3));
    }

    [Fact]
    public async Task A_request_that_is_cancelled_while_it_waits_ends_at_once_and_the_others_go_on()
    {
        using var batcher = new RequestBatcher<int, int>(1, 4, Hold);
        var first = batcher.RunAsync(1, Token);
        await begun.WaitAsync(Token);
        using var cancel = new CancellationTokenSource();
        var second = batcher.RunAsync(2, cancel.Token);
        var third = batcher.RunAsync(3, Token);
        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
        mayEnd.Release(10);
        Assert.Equal(10, await first);
        Assert.Equal(30, await third);
        Assert.Equal([1, 1], sizes);
    }

    [Fact]
    public async Task What_goes_wrong_in_a_batch_is_told_to_those_in_it_alone()
    {
        using var batcher = new RequestBatcher<int, int>(1, 1, batch =>
        {
            var request = Assert.Single(batch);
            request.Answer(10 / request.Request);
        });

        await Assert.ThrowsAsync<DivideByZeroException>(() => batcher.RunAsync(0, Token));
        Assert.Equal(5, await batcher.RunAsync(2, Token));
    }

    [Fact]
    public async Task At_the_end_nothing_runs_and_what_waits_is_told()
    {
        var batcher = new RequestBatcher<int, int>(1, 4, Hold);
        var first = batcher.RunAsync(1, Token);
        await begun.WaitAsync(Token);
        var second = batcher.RunAsync(2, Token);
        var end = Task.Run(batcher.Dispose, Token);

        await Assert.ThrowsAsync<ObjectDisposedException>(() => second);
        Assert.False(end.IsCompleted);
        mayEnd.Release(10);
        await end;
        Assert.True(first.IsCompletedSuccessfully);
        await Assert.ThrowsAsync<ObjectDisposedException>(() => batcher.RunAsync(3, Token));
    }

    private void Hold(IReadOnlyList<WaitingRequest<int, int>> batch)
    {
        sizes.Enqueue(batch.Count);
        begun.Release();
        mayEnd.Wait(Token);
        foreach (var waiting in batch)
        {
            waiting.Answer(10 * waiting.Request);
        }
    }
}
