using System.Diagnostics.CodeAnalysis;

namespace LamRobot.Planner.Hosting;

/// <summary>Runs requests together: those that come while all lanes are busy form the next batches. Nothing waits for a timer.</summary>
/// <param name="lanes">How many batches run at the same time.</param>
/// <param name="most">Requests in a batch, at most.</param>
/// <param name="run">Answers every request of a batch; what it throws fails those that it has not answered.</param>
/// <remarks>Thread-safe. A lane is a pool thread only while there is work.</remarks>
internal sealed class RequestBatcher<TRequest, TResult>(int lanes, int most, Action<IReadOnlyList<WaitingRequest<TRequest, TResult>>> run) : IDisposable
{
    private readonly Lock gate = new();
    private readonly Queue<WaitingRequest<TRequest, TResult>> queue = new();
    private readonly ManualResetEventSlim idle = new(initialState: true);
    private int running;
    private bool ended;

    /// <summary>Queues a request.</summary>
    public Task<TResult> RunAsync(TRequest request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var waiting = new WaitingRequest<TRequest, TResult>(request, cancellationToken);
        lock (gate)
        {
            ObjectDisposedException.ThrowIf(ended, this);
            queue.Enqueue(waiting);
            if (running == lanes)
            {
                return waiting.Task;
            }

            running++;
            idle.Reset();
        }

        ThreadPool.UnsafeQueueUserWorkItem(static batcher => batcher.Work(), this, preferLocal: false);
        return waiting.Task;
    }

    /// <summary>Fails what waits, and returns when nothing runs any more.</summary>
    public void Dispose()
    {
        List<WaitingRequest<TRequest, TResult>> left;
        lock (gate)
        {
            ended = true;
            left = [.. queue];
            queue.Clear();
        }

        left.ForEach(waiting => waiting.Fail(new ObjectDisposedException(nameof(RequestBatcher<,>))));
        idle.Wait();
    }

    [SuppressMessage("Design", "CA1031", Justification = "Whatever goes wrong in a batch is told to those who wait for it.")]
    private void Work()
    {
        while (Take() is { Count: > 0 } batch)
        {
            try
            {
                run(batch);
            }
            catch (Exception exception)
            {
                batch.ForEach(waiting => waiting.Fail(exception));
            }
        }
    }

    /// <summary>Takes this lane's share of what waits; the lane ends when there is nothing.</summary>
    private List<WaitingRequest<TRequest, TResult>> Take()
    {
        var batch = new List<WaitingRequest<TRequest, TResult>>();
        lock (gate)
        {
            var share = Math.Min(most, (int)Math.Ceiling((double)queue.Count / lanes));
            while (batch.Count < share && queue.TryDequeue(out var waiting))
            {
                if (waiting.Task.IsCompleted)
                {
                    waiting.Dispose();
                }
                else
                {
                    batch.Add(waiting);
                }
            }

            if (batch.Count == 0 && --running == 0)
            {
                idle.Set();
            }
        }

        return batch;
    }
}
