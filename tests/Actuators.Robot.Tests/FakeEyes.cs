namespace LamRobot.Actuators.Robot.Tests;

/// <summary>Eyes that see what a test says.</summary>
internal sealed class FakeEyes : IObserver
{
    private readonly List<Entity> entities = [];

    public Exception? Failure { get; set; }

    public void See(Entity entity) => entities.Add(entity);

    public ValueTask<Observation> ObserveAsync(CancellationToken cancellationToken) =>
        Failure is { } failure ? ValueTask.FromException<Observation>(failure) : new(new Observation { Entities = entities.ToEquatableList() });
}
