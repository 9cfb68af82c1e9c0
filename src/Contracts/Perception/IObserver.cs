namespace LamRobot.Contracts;

/// <summary>Sees a part of the world.</summary>
public interface IObserver
{
    /// <summary>Looks now.</summary>
    /// <param name="cancellationToken">Ends the look.</param>
    /// <returns>What is seen, each thing with its age.</returns>
    ValueTask<Observation> ObserveAsync(CancellationToken cancellationToken);
}
