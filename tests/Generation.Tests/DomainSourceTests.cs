using LamRobot.Training.Domains;
using LamRobot.Training.Examples;

namespace LamRobot.Generation.Tests;

public sealed class DomainSourceTests
{
    [Theory]
    [InlineData(false, false)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public void Two_thousand_commands_have_plans_that_their_manifest_and_observation_allow(bool heldOut, bool newNames) =>
        Assert.Empty(Groups(7, new() { HeldOut = heldOut, NewNames = newNames }).SelectMany(ExampleRules.Problems));

    [Fact]
    public void The_same_seed_gives_the_same_commands() =>
        Assert.Equal(Groups(3).Take(10).Select(ExampleText.Show), Groups(3).Take(10).Select(ExampleText.Show));

    [Fact]
    public void Phrasings_that_are_held_out_never_appear_in_training()
    {
        var book = DomainBook.Read();
        var heldOut = book.Intents.Values.SelectMany(intent => intent.HeldOut).Select(phrase => phrase.Source).ToHashSet();
        var used = new HashSet<string>();
        var source = new DomainSource(5) { PhraseUsed = (phrase, _) => used.Add(phrase.Source) };
        for (var i = 0; i < 80; i++)
        {
            source.Next(25, 4);
        }

        Assert.All(book.Intents.Values, intent => Assert.Empty(intent.HeldOut.Select(p => p.Source).Intersect(intent.Training.Select(p => p.Source))));
        Assert.Empty(heldOut.Intersect(used).Except(book.Intents.Values.SelectMany(intent => intent.Training).Select(phrase => phrase.Source)));
    }

    [Fact]
    public void A_test_of_new_phrasings_has_one_in_every_command()
    {
        var used = 0;
        var source = new DomainSource(6, new() { HeldOut = true }) { PhraseUsed = (_, heldOut) => used += heldOut ? 1 : 0 };
        var examples = Enumerable.Range(0, 10).Sum(_ => source.Next(10, 2).Examples.Count);
        Assert.True(used >= examples);
    }

    [Fact]
    public void Twelve_domains_have_a_hundred_intents_and_more()
    {
        var intents = DomainBook.Read().Intents.Values;
        Assert.Equal(12, intents.Select(intent => intent.Domain).Distinct().Count());
        Assert.True(intents.Count() >= 105);
    }

    private static IEnumerable<TrainingGroup> Groups(int seed, DomainSourceOptions? options = null)
    {
        var source = new DomainSource(seed, options);
        return Enumerable.Range(0, 80).Select(i => source.Next(25, 1 + (i % 8)));
    }
}
