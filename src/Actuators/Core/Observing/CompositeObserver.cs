using LamRobot.Contracts;

namespace LamRobot.Actuators;

/// <summary>Looks with several observers at once; of a thing that more than one sees, the newest sight wins.</summary>
/// <param name="observers">The observers; of equally new sights the earlier observer's wins.</param>
/// <param name="timeProvider">Dates the observation.</param>
public sealed class CompositeObserver(IReadOnlyList<IObserver> observers, TimeProvider timeProvider) : IObserver
{
    /// <inheritdoc />
    public async ValueTask<Observation> ObserveAsync(CancellationToken cancellationToken)
    {
        var sights = await Task.WhenAll(observers.Select(observer => observer.ObserveAsync(cancellationToken).AsTask())).ConfigureAwait(false);
        return new Observation
        {
            Timestamp = timeProvider.GetUtcNow(),
            Entities = Newest(sights.SelectMany(sight => sight.Entities), entity => entity.Id, entity => entity.Age),
            UiElements = Newest(sights.SelectMany(sight => sight.UiElements), element => element.Id, element => element.Age),
            Robots = Newest(sights.SelectMany(sight => sight.Robots), robot => robot.RobotId, robot => robot.Age),
        };
    }

    private static EquatableList<T> Newest<T>(IEnumerable<T> sights, Func<T, string> id, Func<T, TimeSpan> age)
    {
        var newest = new OrderedDictionary<string, T>(StringComparer.Ordinal);
        foreach (var sight in sights)
        {
            if (!newest.TryGetValue(id(sight), out var known) || age(sight) < age(known))
            {
                newest[id(sight)] = sight;
            }
        }

        return newest.Values.ToEquatableList();
    }
}
