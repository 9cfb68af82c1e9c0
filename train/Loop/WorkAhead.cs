using System.Collections.Concurrent;

namespace LamRobot.Training.Loop;

/// <summary>Makes things on a thread of its own, a few ahead, in an order that depends on the seed alone.</summary>
internal sealed class WorkAhead<T> : IDisposable
{
    private const int Ahead = 4;
    private readonly BlockingCollection<T> ready = new(Ahead);
    private readonly CancellationTokenSource end = new();
    private readonly Thread thread;
    private Exception? failure;

    /// <param name="next">Makes the one of a number, from 0.</param>
    public WorkAhead(Func<int, T> next)
    {
        thread = new(() => Fill(next)) { IsBackground = true, Name = "batches" };
        thread.Start();
    }

    public T Take() => ready.TryTake(out var made, Timeout.Infinite) ? made : throw new InvalidOperationException("No more batches could be made.", failure);

    public void Dispose()
    {
        end.Cancel();
        thread.Join();
        ready.Dispose();
        end.Dispose();
    }

    private void Fill(Func<int, T> next)
    {
        try
        {
            for (var number = 0; !end.IsCancellationRequested; number++)
            {
                ready.Add(next(number), end.Token);
            }
        }
        catch (OperationCanceledException)
        {
            // The queue is no longer needed.
        }
#pragma warning disable CA1031 // It is thrown again where the batch is taken.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            failure = exception;
        }
        finally
        {
            ready.CompleteAdding();
        }
    }
}
