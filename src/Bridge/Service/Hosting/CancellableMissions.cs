namespace LamRobot.Bridge.Service;

/// <summary>The missions that run or wait, each of which can be ended alone.</summary>
/// <remarks>Thread-safe.</remarks>
internal sealed class CancellableMissions
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, CancellationTokenSource> cancellations = new(StringComparer.Ordinal);
    private TaskCompletionSource? empty;

    /// <summary>Whether there is any.</summary>
    public bool Any
    {
        get
        {
            lock (gate)
            {
                return cancellations.Count > 0;
            }
        }
    }

    /// <summary>Adds a mission.</summary>
    /// <param name="missionId">Its id.</param>
    /// <param name="cancellationToken">Ends it, too.</param>
    /// <returns>What ends it.</returns>
    public CancellationToken Add(string missionId, CancellationToken cancellationToken)
    {
        var cancellation = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        lock (gate)
        {
            cancellations.Add(missionId, cancellation);
        }

        return cancellation.Token;
    }

    /// <summary>Forgets a mission that is over.</summary>
    /// <param name="missionId">The mission.</param>
    public void Remove(string missionId)
    {
        lock (gate)
        {
            if (cancellations.Remove(missionId, out var cancellation))
            {
                cancellation.Dispose();
            }

            if (cancellations.Count == 0)
            {
                empty?.TrySetResult();
            }
        }
    }

    /// <summary>Ends a mission.</summary>
    /// <param name="missionId">The mission.</param>
    /// <returns>False when it is over or unknown.</returns>
    public bool TryCancel(string missionId)
    {
        lock (gate)
        {
            if (!cancellations.TryGetValue(missionId, out var cancellation))
            {
                return false;
            }

            // What hangs on the token runs elsewhere.
            _ = cancellation.CancelAsync();
            return true;
        }
    }

    /// <summary>Ends all missions.</summary>
    /// <returns>A task that ends when none is left.</returns>
    public Task EndAsync()
    {
        lock (gate)
        {
            if (cancellations.Count == 0)
            {
                return Task.CompletedTask;
            }

            foreach (var cancellation in cancellations.Values)
            {
                _ = cancellation.CancelAsync();
            }

            return (empty ??= new(TaskCreationOptions.RunContinuationsAsynchronously)).Task;
        }
    }
}
