using Microsoft.Extensions.Time.Testing;

namespace LamRobot.World.Tests;

public sealed class WorldObserverTests
{
    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2026, 1, 1, 12, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task The_world_is_what_sensors_see_and_robots_say()
    {
        var observer = Observer(new FixedSensor(() => new SensorView("camera", clock.GetUtcNow()) { Sightings = [new Sighting("object", "red box", 0.9) { Pose = new(1, 1, 0) }] }));

        var world = await observer.ObserveAsync(TestContext.Current.CancellationToken);

        Assert.Equal(["arm", "red_box_1"], world.Entities.Select(entity => entity.Id).Order());
        Assert.Equal(clock.GetUtcNow(), world.Timestamp);
    }

    [Fact]
    public async Task A_sensor_that_broke_leaves_the_rest_of_the_world_and_is_said_to_see_nothing()
    {
        var model = new WorldModel(new WorldOptions());
        var observer = Observer(new FixedSensor(() => throw new IOException("the cable is out")), model);

        var world = await observer.ObserveAsync(TestContext.Current.CancellationToken);

        Assert.NotNull(world.Find("arm"));
        Assert.Equal([new Unknown("camera", "it sees nothing: the cable is out")], model.Unknowns(clock.GetUtcNow()));
    }

    private WorldObserver Observer(ISensor sensor, WorldModel? model = null) =>
        new(model ?? new WorldModel(new WorldOptions()), [sensor], new Dictionary<string, IObserver> { ["arm"] = new FixedRobot() }, clock);

    private sealed class FixedSensor(Func<SensorView> look) : ISensor
    {
        public string Id => "camera";

        public ValueTask<SensorView> LookAsync(CancellationToken cancellationToken) => new(look());
    }

    private sealed class FixedRobot : IObserver
    {
        public ValueTask<Observation> ObserveAsync(CancellationToken cancellationToken) => new(new Observation { Entities = [new Entity("arm", "arm", "robot")] });
    }
}
