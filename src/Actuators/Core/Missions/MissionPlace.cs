namespace LamRobot.Actuators;

/// <summary>A mission's place in the queue, until it is disposed.</summary>
/// <param name="queue">The queue.</param>
/// <param name="priority">How urgent the mission is.</param>
/// <param name="ahead">How many missions were before it when it came, the running one included.</param>
internal sealed class MissionPlace(MissionQueue queue, MissionPriority priority, int ahead) : IDisposable
{
    private readonly TaskCompletionSource turn = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public MissionPriority Priority => priority;

    public int Ahead => ahead;

    /// <summary>Waits for its turn.</summary>
    /// <param name="cancellationToken">Gives up waiting.</param>
    public Task WaitAsync(CancellationToken cancellationToken) => turn.Task.WaitAsync(cancellationToken);

    public void Dispose() => queue.Leave(this);

    /// <summary>It is its turn.</summary>
    internal void Begin() => turn.SetResult();
}
