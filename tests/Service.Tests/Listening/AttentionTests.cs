using LamRobot.Perception.Speech;
using Microsoft.Extensions.Time.Testing;

namespace LamRobot.Bridge.Service.Tests.Listening;

public sealed class AttentionTests
{
    private static readonly DateTimeOffset Noon = new(2026, 1, 1, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("Robot, bring me the apple.", "bring me the apple.")]
    [InlineData("Hey robot, go to the kitchen.", "go to the kitchen.")]
    [InlineData("Okay, robots! Go.", "Go.")]
    [InlineData("The robot is here.", null)]
    [InlineData("Bring me the apple, robot.", null)]
    [InlineData("Hello there.", null)]
    public void After_the_wake_phrase_comes_the_order(string said, string? order) => Assert.Equal(order, new WakePhrase("robot").OrderIn(Said(said, 0)));

    [Fact]
    public void The_wake_phrase_alone_opens_the_ears_for_one_order_soon_after()
    {
        var attention = new WakePhrase("hey robot");

        Assert.Null(attention.OrderIn(Said("Hey, robot.", 0)));
        Assert.Equal("Go home.", attention.OrderIn(Said("Go home.", 5)));
        Assert.Null(attention.OrderIn(Said("Go back.", 6)));
    }

    [Fact]
    public void What_comes_long_after_the_wake_phrase_is_not_meant()
    {
        var attention = new WakePhrase("robot");

        Assert.Null(attention.OrderIn(Said("Robot.", 0)));
        Assert.Null(attention.OrderIn(Said("Nice weather today.", 60)));
    }

    [Theory]
    [InlineData("release", null)]
    [InlineData(" Release ", null)]
    [InlineData("Release the apple.", "Release the apple.")]
    public void Who_may_not_release_an_emergency_stop_does_not_do_it_by_voice(string said, string? order) => Assert.Equal(order, new EveryWordButRelease().OrderIn(Said(said, 0)));

    [Fact]
    public void A_wake_phrase_needs_words() => Assert.Throws<SetupException>(() => new WakePhrase(" ! "));

    [Fact]
    public void Each_press_of_the_key_takes_one_order()
    {
        var clock = new FakeTimeProvider(Noon);
        var attention = new PushToTalk(clock);

        Assert.Null(attention.OrderIn(Said("Go.", 1)));
        clock.SetUtcNow(Noon.AddSeconds(2));
        attention.Press();
        Assert.Null(attention.OrderIn(Said("Said before.", 1.5)));
        Assert.Equal("Go home.", attention.OrderIn(Said("Go home.", 4)));
        Assert.Null(attention.OrderIn(Said("Go back.", 6)));
    }

    private static HeardUtterance Said(string words, double until) =>
        new(new(new(words, "en", 0.9, TimeSpan.FromSeconds(until), TimeSpan.FromSeconds(until + 1)), ResultCode.None, "", TimeSpan.Zero), Noon.AddSeconds(until));
}
