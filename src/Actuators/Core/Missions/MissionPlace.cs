namespace LamRobot.Actuators;

/// <summary>A mission's place in the queue, until it is disposed.</summary>
/// <param name="queue">The queue.</param>
/// <param name="priority">How urgent the mission is.</param>
/// <param name="number">Which mission it is in the order in which they came.</param>
/// <param name="claim">What it needs, as far as that is known.</param>
internal sealed class MissionPlace(MissionQueue queue, MissionPriority priority, long number, ActuatorClaim claim) : IDisposable
{
    private TaskCompletionSource turn = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public MissionPriority Priority => priority;

    public long Number => number;

    public ActuatorClaim Claim { get; private set; } = claim;

    /// <summary>How many missions it waits for.</summary>
    public int Ahead { get; internal set; }

    /// <summary>Whether it is its turn.</summary>
    public bool HasTurn => turn.Task.IsCompleted;

    /// <summary>Waits for its turn.</summary>
    /// <param name="cancellationToken">Gives up waiting.</param>
    public Task WaitAsync(CancellationToken cancellationToken) => turn.Task.WaitAsync(cancellationToken);

    /// <summary>Gives up what it has, and waits for what it needs, before all that came later.</summary>
    /// <param name="claim">What it needs.</param>
    public void Exchange(ActuatorClaim claim) => queue.Exchange(this, claim);

    public void Dispose() => queue.Leave(this);

    /// <summary>It is its turn.</summary>
    internal void Begin() => turn.SetResult();

    /// <summary>Its turn is over, and it waits for another.</summary>
    internal void WaitAgain(ActuatorClaim next) => (Claim, turn) = (next, new(TaskCreationOptions.RunContinuationsAsynchronously));
}
