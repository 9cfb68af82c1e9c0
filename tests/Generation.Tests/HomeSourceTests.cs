using LamRobot.Training.Examples;
using LamRobot.Training.Home;

namespace LamRobot.Generation.Tests;

public sealed class HomeSourceTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Two_thousand_commands_have_plans_that_their_manifest_and_observation_allow(bool heldOut) =>
        Assert.Empty(Groups(7, heldOut).SelectMany(ExampleRules.Problems));

    [Fact]
    public void The_same_seed_gives_the_same_commands() =>
        Assert.Equal(Groups(3, heldOut: false).Take(10).Select(ExampleText.Show), Groups(3, heldOut: false).Take(10).Select(ExampleText.Show));

    [Fact]
    public void Another_seed_gives_other_commands() =>
        Assert.NotEqual(ExampleText.Show(Groups(3, heldOut: false).First()), ExampleText.Show(Groups(4, heldOut: false).First()));

    [Fact]
    public void Phrasings_that_are_held_out_never_appear_in_training()
    {
        var source = new HomeSource(11);
        var heldOut = new List<string>();
        source.PhraseUsed = phrase => { if (phrase.IsHeldOut) { heldOut.Add(phrase.Phrase.Source); } };
        for (var i = 0; i < 80; i++)
        {
            source.Next(25, 4);
        }

        Assert.Empty(heldOut);
    }

    [Fact]
    public void A_test_of_new_phrasings_has_one_in_every_request()
    {
        var source = new HomeSource(12, new() { HeldOut = true, Unrelated = 0 });
        var used = 0;
        source.PhraseUsed = phrase => used += phrase.IsHeldOut ? 1 : 0;
        var examples = Enumerable.Range(0, 20).Sum(_ => source.Next(10, 1).Examples.Count);
        Assert.True(used >= examples);
    }

    [Fact]
    public void Names_that_stand_for_an_entity_are_the_words_under_its_span()
    {
        var named = 0;
        foreach (var group in Groups(5, heldOut: false))
        {
            foreach (var (example, argument) in group.Examples.SelectMany(e => e.Steps.SelectMany(s => s.Arguments.Values.Select(a => (e, a)))))
            {
                named += argument is { Source: ArgumentSource.Entity, Span: { } span } && group.Observation.Find(argument.Accepted[0])!.Name.Equals(span.Of(example.Command), StringComparison.OrdinalIgnoreCase) ? 1 : 0;
            }
        }

        Assert.True(named > 1500, $"Only {named} entities are called by their own name.");
    }

    [Fact]
    public void A_clause_that_the_manifest_cannot_do_is_refused_and_an_open_one_is_asked_about()
    {
        var statuses = Groups(9, heldOut: false).SelectMany(group => group.Examples).CountBy(example => example.Status).ToDictionary();
        Assert.InRange(statuses[TrainingStatus.Refuse], 60, 400);
        Assert.InRange(statuses[TrainingStatus.Clarify], 15, 200);
    }

    private static IEnumerable<TrainingGroup> Groups(int seed, bool heldOut)
    {
        var source = new HomeSource(seed, new() { HeldOut = heldOut });
        return Enumerable.Range(0, 80).Select(i => source.Next(25, 1 + (i % 8)));
    }
}
