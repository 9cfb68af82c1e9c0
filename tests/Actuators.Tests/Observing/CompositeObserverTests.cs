namespace LamRobot.Actuators.Tests;

public sealed class CompositeObserverTests
{
    private static readonly Entity Old = new("apple", "apple", "object") { Age = TimeSpan.FromSeconds(9), Attributes = EquatableMap.Of(("on", "table")) };
    private static readonly Entity New = Old with { Age = TimeSpan.FromSeconds(1), Attributes = EquatableMap.Of(("on", "shelf")) };

    private readonly FakeTimeProvider time = new();

    [Fact]
    public async Task Of_a_thing_that_two_see_the_newest_sight_wins_in_any_order()
    {
        Assert.Equal([New], (await LookAsync([Old], [New])).Entities);
        Assert.Equal([New], (await LookAsync([New], [Old])).Entities);
    }

    [Fact]
    public async Task Of_equally_new_sights_the_earlier_observers_wins() =>
        Assert.Equal([New], (await LookAsync([New], [New with { Name = "pear" }])).Entities);

    [Fact]
    public async Task What_one_alone_sees_is_seen()
    {
        var seen = await LookAsync([Old], [new Entity("jane", "jane", "person")], []);

        Assert.Equal(["apple", "jane"], seen.Entities.Select(entity => entity.Id));
        Assert.Equal(time.GetUtcNow(), seen.Timestamp);
    }

    private ValueTask<Observation> LookAsync(params Entity[][] sights) =>
        new CompositeObserver([.. sights.Select(entities => new Sight(entities))], time).ObserveAsync(TestContext.Current.CancellationToken);

    private sealed class Sight(Entity[] entities) : IObserver
    {
        public ValueTask<Observation> ObserveAsync(CancellationToken cancellationToken) => new(new Observation { Entities = entities.ToEquatableList() });
    }
}
