using LamRobot.Planner.Lam;

namespace LamRobot.Planner.Tests;

public sealed class TextCacheTests
{
    [Fact]
    public void The_text_that_was_used_longest_ago_goes_first()
    {
        var cache = new TextCache(2);
        cache.Add("apple", Encoded());
        cache.Add("pear", Encoded());
        Assert.True(cache.TryGet("apple", out _));

        cache.Add("plum", Encoded());

        Assert.True(cache.TryGet("apple", out _));
        Assert.True(cache.TryGet("plum", out _));
        Assert.False(cache.TryGet("pear", out _));
    }

    [Fact]
    public void A_text_that_is_there_keeps_its_vectors()
    {
        var cache = new TextCache(2);
        var first = Encoded();
        cache.Add("apple", first);
        cache.Add("apple", Encoded());

        Assert.True(cache.TryGet("apple", out var held));
        Assert.Same(first, held);
    }

    private static EncodedText Encoded() => new([1], [1], [true]);
}
