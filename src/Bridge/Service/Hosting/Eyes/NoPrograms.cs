using LamRobot.Contracts;

namespace LamRobot.Bridge.Service;

/// <summary>Stands for a desktop whose programs tell nothing of themselves.</summary>
/// <param name="time">The clock.</param>
internal sealed class NoPrograms(TimeProvider time) : IObserver
{
    /// <inheritdoc />
    public ValueTask<Observation> ObserveAsync(CancellationToken cancellationToken) => ValueTask.FromResult(new Observation { Timestamp = time.GetUtcNow() });
}
