using LamRobot.Perception.Speech;

namespace LamRobot.Bridge.Service.Tests.Listening;

public sealed class AttentiveListeningTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_stop_is_told_once_and_before_the_sentence_is_over()
    {
        var told = await FollowAsync(new EveryWord(), new SpeechBegan(TimeSpan.Zero), Partial("bring"), Partial("stop"), Partial("stop now"), Final("Stop now."));

        Assert.Equal(["SpeechBegan", "PartiallyHeard", "StopHeard", "PartiallyHeard", "PartiallyHeard"], told.Select(happened => happened.GetType().Name));
    }

    [Fact]
    public async Task A_stop_is_heard_whoever_is_meant()
    {
        var told = await FollowAsync(new WakePhrase("robot"), Final("Stop!"), Final("Bring me the apple."), Final("Robot, go home."));

        Assert.Equal(["StopHeard", "AsideHeard", "OrderHeard"], told.Select(happened => happened.GetType().Name));
        Assert.Equal("go home.", Assert.IsType<OrderHeard>(told[^1]).Heard.Outcome.Transcript!.Text);
    }

    [Fact]
    public async Task Unclear_words_are_no_order_but_may_be_a_stop()
    {
        var told = await FollowAsync(new EveryWord(), Unclear("go home"), Unclear("emergency stop"));

        Assert.IsType<HeardUtterance>(told[0]);
        Assert.Equal(StopKind.Emergency, Assert.IsType<StopHeard>(told[1]).Kind);
        Assert.Equal(2, told.Count);
    }

    [Fact]
    public async Task Partial_words_are_never_an_order()
    {
        var told = await FollowAsync(new EveryWord(), Partial("bring me the apple"));

        Assert.IsType<PartiallyHeard>(Assert.Single(told));
    }

    [Fact]
    public async Task A_second_stop_is_told_too()
    {
        var told = await FollowAsync(new EveryWord(), Partial("stop"), Final("Stop."), Partial("stop", 5), Final("Stop.", 5));

        Assert.Equal(2, told.OfType<StopHeard>().Count());
    }

    [Fact]
    public async Task An_order_from_before_a_stop_does_not_begin_after_it()
    {
        var before = Final("Bring me the apple.") with { SpokenUntil = DateTimeOffset.UnixEpoch - TimeSpan.FromSeconds(5) };
        var after = Final("Go home.", 9) with { SpokenUntil = DateTimeOffset.UnixEpoch + TimeSpan.FromSeconds(5) };

        var told = await FollowAsync(new EveryWord(), Partial("stop", 3), before, after);

        Assert.Equal(["StopHeard", "PartiallyHeard", "AsideHeard", "OrderHeard"], told.Select(happened => happened.GetType().Name));
    }

    [Fact]
    public async Task A_stop_word_stops_at_once_and_its_words_are_not_told_again()
    {
        var told = await FollowAsync(new WakePhrase("robot"), Spotted(0.5), Partial("stop"), Final("Stop now."));

        Assert.Equal(["StopHeard", "PartiallyHeard"], told.Select(happened => happened.GetType().Name));
        Assert.Equal(StopKind.Soft, Assert.IsType<StopHeard>(told[0]).Kind);
    }

    [Fact]
    public async Task An_emergency_stop_in_the_words_is_told_after_the_word_too()
    {
        var told = await FollowAsync(new EveryWord(), Spotted(0.5), Final("Emergency stop!"));

        Assert.Equal([StopKind.Soft, StopKind.Emergency], told.Select(happened => Assert.IsType<StopHeard>(happened).Kind));
    }

    [Fact]
    public async Task A_sentence_whose_words_do_not_tell_of_the_stop_word_in_it_is_no_order()
    {
        var told = await FollowAsync(new EveryWord(), Spotted(0.5), Final("Go to the top."), Final("Bring me the apple.", 9));

        Assert.Equal(["StopHeard", "AsideHeard", "OrderHeard"], told.Select(happened => happened.GetType().Name));
    }

    [Fact]
    public async Task A_sentence_that_only_speaks_of_a_stop_is_an_order_after_the_stop()
    {
        var told = await FollowAsync(new EveryWord(), Spotted(0.5), Final("Go to the bus stop."));

        Assert.Equal(["StopHeard", "OrderHeard"], told.Select(happened => happened.GetType().Name));
    }

    private static async Task<List<ListeningEvent>> FollowAsync(IAttention attention, params ListeningEvent[] events)
    {
        var told = new List<ListeningEvent>();
        await foreach (var happened in new AttentiveListening(attention).FollowAsync(events.ToAsyncEnumerable(), Token))
        {
            told.Add(happened);
        }

        return told;
    }

    private static StopWordSpotted Spotted(double heard) => new(new("stop", 0.9, TimeSpan.FromSeconds(heard)), DateTimeOffset.UnixEpoch + TimeSpan.FromSeconds(heard - 1));

    private static PartiallyHeard Partial(string words, double start = 0) => new(words, TimeSpan.FromSeconds(start), DateTimeOffset.UnixEpoch);

    private static HeardUtterance Final(string words, double start = 0) => new(new(Words(words, start), ResultCode.None, "", TimeSpan.Zero), DateTimeOffset.UnixEpoch);

    private static HeardUtterance Unclear(string words) => new(new(Words(words, 0), ResultCode.SpeechUnclear, "Unclear.", TimeSpan.Zero), DateTimeOffset.UnixEpoch);

    private static Transcript Words(string words, double start) => new(words, "en", 0.9, TimeSpan.FromSeconds(start), TimeSpan.FromSeconds(start + 1));
}
