namespace LamRobot.Actuators.Desktop;

/// <summary>An action on the desktop that is under way.</summary>
/// <param name="cancellationToken">Ends it.</param>
internal sealed class RunningDeed(CancellationToken cancellationToken) : IDisposable
{
    private readonly TaskCompletionSource ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Ends it, too.</summary>
    public CancellationTokenSource Stop { get; } = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);

    /// <summary>Ends when nothing more is done.</summary>
    public Task Ended => ended.Task;

    /// <inheritdoc />
    public void Dispose()
    {
        ended.SetResult();
        Stop.Dispose();
    }
}
