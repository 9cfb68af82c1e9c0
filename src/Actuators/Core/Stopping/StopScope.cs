namespace LamRobot.Actuators;

/// <summary>A piece of work that the stop switch ends.</summary>
internal sealed class StopScope : IDisposable
{
    private readonly StopSwitch owner;
    private readonly CancellationTokenSource cancellation;
    private volatile bool stopped;

    public StopScope(StopSwitch owner, CancellationToken cancellationToken)
    {
        this.owner = owner;
        cancellation = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        Token = cancellation.Token;
        Caller = cancellationToken;
    }

    /// <summary>Cancelled by a stop or by the caller.</summary>
    public CancellationToken Token { get; }

    /// <summary>Cancelled by the caller alone.</summary>
    public CancellationToken Caller { get; }

    /// <summary>Whether its mission is paused; null when it is no mission's.</summary>
    public MissionHold? Hold { get; init; }

    /// <summary>Whether it was a stop.</summary>
    public bool Stopped => stopped;

    /// <summary>Waits while its mission is paused; a stop ends that, too.</summary>
    public ValueTask WhileHeldAsync() => Hold?.WaitAsync(Token) ?? ValueTask.CompletedTask;

    /// <summary>Cancels; what hangs on the token runs elsewhere, so that it cannot hold up the stop.</summary>
    public void Stop()
    {
        stopped = true;
        _ = cancellation.CancelAsync();
    }

    public void Dispose()
    {
        Hold?.Dispose();
        owner.Leave(this);
        cancellation.Dispose();
    }
}
