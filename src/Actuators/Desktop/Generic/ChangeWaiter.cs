namespace LamRobot.Actuators.Desktop;

/// <summary>Waits for something to be so: it looks again when a change is told, and now and then besides.</summary>
/// <param name="timeProvider">Measures the waits.</param>
/// <param name="nextChange">Gives a task that ends with the next change.</param>
/// <param name="meansNotYet">Whether what a look throws only means that it is not so yet.</param>
internal sealed class ChangeWaiter(TimeProvider timeProvider, Func<Task> nextChange, Predicate<Exception> meansNotYet)
{
    // A program that changes without end must not be asked without end.
    private static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(15);

    // Programs forget to tell of a change.
    private static readonly TimeSpan SlowPoll = TimeSpan.FromMilliseconds(500);

    /// <summary>Waits until a look finds something.</summary>
    /// <typeparam name="T">What it finds.</typeparam>
    /// <param name="look">Looks; null means not yet.</param>
    /// <param name="timeout">How long to wait.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>What was found; null when the time is over.</returns>
    public async ValueTask<T?> WaitForAsync<T>(Func<CancellationToken, ValueTask<T?>> look, TimeSpan timeout, CancellationToken cancellationToken)
        where T : class
    {
        var start = timeProvider.GetTimestamp();
        while (true)
        {
            var change = nextChange();
            if (await LookAsync(look, cancellationToken).ConfigureAwait(false) is { } found)
            {
                return found;
            }

            var left = timeout - timeProvider.GetElapsedTime(start);
            if (left <= TimeSpan.Zero)
            {
                return null;
            }

            await RestAsync(change, left < SlowPoll ? left : SlowPoll, cancellationToken).ConfigureAwait(false);
        }
    }

    private async ValueTask<T?> LookAsync<T>(Func<CancellationToken, ValueTask<T?>> look, CancellationToken cancellationToken)
        where T : class
    {
        try
        {
            return await look(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (meansNotYet(exception))
        {
            return null;
        }
    }

    private async ValueTask RestAsync(Task change, TimeSpan longest, CancellationToken cancellationToken)
    {
        await Task.Delay(Breath, timeProvider, cancellationToken).ConfigureAwait(false);
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var poll = Task.Delay(longest, timeProvider, over.Token);
        await Task.WhenAny(change, poll).ConfigureAwait(false);
        await over.CancelAsync().ConfigureAwait(false);
        cancellationToken.ThrowIfCancellationRequested();
    }
}
