namespace LamRobot.Actuators;

/// <summary>Keeps what happened, in order.</summary>
public interface IJournal
{
    /// <summary>Keeps an event; a <see cref="MissionBegun"/> and a <see cref="StepStarting"/> are safe against a crash of the machine when this returns.</summary>
    /// <param name="missionEvent">The event.</param>
    /// <param name="cancellationToken">Gives up before it is written.</param>
    /// <returns>A task that ends when it is kept.</returns>
    /// <exception cref="IOException">It cannot be written.</exception>
    ValueTask AppendAsync(MissionEvent missionEvent, CancellationToken cancellationToken);
}
