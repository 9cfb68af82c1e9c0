using LamRobot.Contracts;
using LamRobot.Planner.Lam;

namespace LamRobot.Planner.Tests;

public sealed class SpokenValueTests
{
    [Theory]
    [InlineData("word", "an ultraviolet ray", "ultraviolet ray")]
    [InlineData("title", "the woodsmen of the west", "woodsmen of the west")]
    [InlineData("title", "The Hours", "The Hours")]
    [InlineData("date", "the 5th of May", "the 5th of May")]
    [InlineData("date", "the nineteenth", "the nineteenth")]
    [InlineData("message", "the dinner is ready", "the dinner is ready")]
    [InlineData("title", "the quick brown fox that jumps over dogs", "the quick brown fox that jumps over dogs")]
    [InlineData("item", "a", "a")]
    [InlineData("item", "apples", "apples")]
    public void An_article_that_only_joins_a_name_to_its_sentence_is_no_part_of_it(string parameter, string words, string expected) =>
        Assert.Equal(expected, SpokenValue.Of(new(parameter, ParameterKind.Text), words));
}
