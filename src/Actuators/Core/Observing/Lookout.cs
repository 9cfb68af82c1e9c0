using LamRobot.Contracts;

namespace LamRobot.Actuators;

/// <summary>Looks at the world, and no longer than is useful.</summary>
internal sealed class Lookout(IObserver observer, TimeSpan wait, TimeProvider timeProvider)
{
    /// <summary>Looks.</summary>
    /// <returns>What is seen, or null when the world cannot be seen now.</returns>
    public async ValueTask<Observation?> LookAsync(CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(wait, timeProvider);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            return await observer.ObserveAsync(patience.Token).AsTask().WaitAsync(patience.Token).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is TimeoutException or IOException || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested && limit.IsCancellationRequested))
        {
            return null;
        }
    }
}
