using LamRobot.Contracts;

namespace LamRobot.Actuators;

/// <summary>Keeps an actuator with its lock: one writer at a time.</summary>
internal sealed class ActuatorSlot(IActuator actuator, string description) : IAsyncDisposable
{
    private readonly SemaphoreSlim writer = new(1, 1);
    private volatile Task abandoned = Task.CompletedTask;
    private volatile bool retired;

    public IActuator Actuator { get; } = actuator;

    /// <summary>Whether the actuator was taken away.</summary>
    public bool Retired => retired;

    /// <summary>Whether an action that nobody waits for any more still runs, because the actuator ignores its cancellation.</summary>
    public bool Occupied => !abandoned.IsCompleted;

    public ActuatorManifest Describe() =>
        ManifestCheck.Valid(new(Actuator.Id, Actuator.Kind) { Description = description, Actions = Actuator.Actions.ToEquatableList() });

    public async ValueTask<WriterLease> EnterAsync(CancellationToken cancellationToken)
    {
        await writer.WaitAsync(cancellationToken).ConfigureAwait(false);
        return new WriterLease(writer);
    }

    public void Abandon(Task execution) => abandoned = execution;

    public void Retire() => retired = true;

    public async ValueTask DisposeAsync()
    {
        // The semaphore itself is not disposed: a dispatch that still waits for it must get its turn and be told that the actuator is gone.
        using (await EnterAsync(CancellationToken.None).ConfigureAwait(false))
        {
            await Actuator.DisposeAsync().ConfigureAwait(false);
        }
    }
}
