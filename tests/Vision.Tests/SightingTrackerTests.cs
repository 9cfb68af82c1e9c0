namespace LamRobot.Vision.Tests;

public sealed class SightingTrackerTests
{
    private static readonly DateTimeOffset Noon = new(2026, 1, 1, 12, 0, 0, TimeSpan.Zero);
    private readonly SightingTracker tracker = new(new TrackerOptions());

    [Fact]
    public void Things_that_cross_keep_their_ids_by_their_speed()
    {
        var first = tracker.Follow([At(100, 100), At(300, 110)], Noon);
        for (var step = 1; step <= 20; step++)
        {
            var both = tracker.Follow([At(100 + (step * 10), 100), At(300 - (step * 10), 110)], Noon.AddMilliseconds(step * 50));
            Assert.Equal(first.Select(sighting => sighting.Track), both.Select(sighting => sighting.Track));
        }
    }

    [Fact]
    public void A_thing_that_was_out_of_sight_for_a_moment_is_the_same_and_after_long_it_is_not()
    {
        var first = tracker.Follow([At(100, 100)], Noon)[0].Track;
        Assert.Equal(first, tracker.Follow([At(102, 100)], Noon.AddMilliseconds(800))[0].Track);
        Assert.NotEqual(first, tracker.Follow([At(102, 100)], Noon.AddSeconds(3))[0].Track);
    }

    [Fact]
    public void Another_kind_of_thing_at_the_same_place_is_another()
    {
        var first = tracker.Follow([At(100, 100)], Noon)[0].Track;

        Assert.NotEqual(first, tracker.Follow([At(100, 100) with { Name = "blue box" }], Noon.AddMilliseconds(50))[0].Track);
    }

    private static Sighting At(double x, double y) => new("object", "red box", 1) { Outline = [new(x - 10, y - 10), new(x + 10, y - 10), new(x + 10, y + 10), new(x - 10, y + 10)] };
}
