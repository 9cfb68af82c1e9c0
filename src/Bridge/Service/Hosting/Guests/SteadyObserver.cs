using LamRobot.Contracts;

namespace LamRobot.Bridge.Service;

/// <summary>Sees nothing of what does not answer: a program that hangs must not keep anybody from seeing the robots.</summary>
/// <param name="observer">What may not answer.</param>
/// <param name="time">Measures the wait.</param>
internal sealed class SteadyObserver(IObserver observer, TimeProvider time) : IObserver
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    /// <inheritdoc />
    public async ValueTask<Observation> ObserveAsync(CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            return await observer.ObserveAsync(either.Token).AsTask().WaitAsync(either.Token);
        }
        catch (Exception exception) when (exception is IOException or TimeoutException || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return new() { Timestamp = time.GetUtcNow() };
        }
    }
}
