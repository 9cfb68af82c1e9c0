using LamRobot.Contracts;

namespace LamRobot.Bridge.Mqtt;

/// <summary>Stops a robot over a link that is not open yet: it is told before its answer can be heard, and the link repeats the stop until it is.</summary>
public static class EarlyStop
{
    /// <summary>Stops it.</summary>
    /// <param name="link">The link, not connected; who made it disposes it.</param>
    /// <param name="kind">How hard.</param>
    /// <param name="patience">How long its answer is waited for.</param>
    /// <param name="time">The clock.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>Why it is not known to stand; null when it stands.</returns>
    /// <exception cref="ArgumentNullException">There is no link, or no clock.</exception>
    /// <exception cref="OperationCanceledException">It was given up.</exception>
    public static async ValueTask<string?> StopAsync(IRobotLink link, StopKind kind, TimeSpan patience, TimeProvider time, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(link);
        ArgumentNullException.ThrowIfNull(time);
        using var limit = new CancellationTokenSource(patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        var stop = link.StopAsync(kind, either.Token).AsTask();
        var hearing = link.ConnectAsync(either.Token).AsTask();
        await stop.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await either.CancelAsync().ConfigureAwait(false);
        await hearing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (stop.IsCompletedSuccessfully)
        {
            return null;
        }

        cancellationToken.ThrowIfCancellationRequested();
        return stop.Exception?.InnerException?.Message ?? $"it did not answer within {patience.TotalSeconds:0.#} s";
    }
}
