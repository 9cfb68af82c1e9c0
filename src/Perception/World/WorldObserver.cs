using LamRobot.Contracts;

namespace LamRobot.Perception.World;

/// <summary>Looks through every sensor, asks every robot, and gives the world that follows: what planners ground on.</summary>
/// <param name="model">Keeps what is believed.</param>
/// <param name="sensors">The sensors.</param>
/// <param name="robots">The robots by their ids; each says its state and what it knows.</param>
/// <param name="timeProvider">The clock.</param>
public sealed class WorldObserver(WorldModel model, IReadOnlyList<ISensor> sensors, IReadOnlyDictionary<string, IObserver> robots, TimeProvider timeProvider) : IObserver
{
    /// <inheritdoc/>
    public async ValueTask<Observation> ObserveAsync(CancellationToken cancellationToken)
    {
        foreach (var (id, robot) in robots)
        {
            model.Hear(id, await robot.ObserveAsync(cancellationToken).ConfigureAwait(false), timeProvider.GetUtcNow());
        }

        foreach (var sensor in sensors)
        {
            try
            {
                model.See(await sensor.LookAsync(cancellationToken).ConfigureAwait(false));
            }
            catch (IOException exception)
            {
                model.Miss(sensor.Id, timeProvider.GetUtcNow(), exception.Message);
            }
        }

        return model.Observe(timeProvider.GetUtcNow());
    }
}
