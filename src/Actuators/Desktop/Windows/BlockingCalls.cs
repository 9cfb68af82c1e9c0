namespace LamRobot.Actuators.Desktop;

/// <summary>Makes calls that block until another program answers, and gives up on those that never do.</summary>
/// <param name="patience">How long a program may take.</param>
/// <param name="timeProvider">Measures it.</param>
internal sealed class BlockingCalls(TimeSpan patience, TimeProvider timeProvider)
{
    /// <summary>Makes a call on a thread of the pool.</summary>
    /// <typeparam name="T">What it gives.</typeparam>
    /// <param name="call">The call.</param>
    /// <param name="cancellationToken">Gives up waiting; the call itself goes on.</param>
    /// <returns>What it gave.</returns>
    /// <exception cref="TimeoutException">The program does not answer.</exception>
    public async ValueTask<T> RunAsync<T>(Func<T> call, CancellationToken cancellationToken) =>
        await Task.Run(call, cancellationToken).WaitAsync(patience, timeProvider, cancellationToken).ConfigureAwait(false);

    /// <summary>Makes a call on a thread of the pool.</summary>
    /// <param name="call">The call.</param>
    /// <param name="cancellationToken">Gives up waiting; the call itself goes on.</param>
    /// <returns>A task that ends when it was made.</returns>
    /// <exception cref="TimeoutException">The program does not answer.</exception>
    public async ValueTask RunAsync(Action call, CancellationToken cancellationToken) =>
        await Task.Run(call, cancellationToken).WaitAsync(patience, timeProvider, cancellationToken).ConfigureAwait(false);
}
