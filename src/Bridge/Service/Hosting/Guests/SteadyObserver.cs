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
        try
        {
            return await observer.ObserveAsync(cancellationToken).AsTask().WaitAsync(Patience, time, cancellationToken);
        }
        catch (Exception exception) when (exception is IOException or TimeoutException)
        {
            return new() { Timestamp = time.GetUtcNow() };
        }
    }
}
