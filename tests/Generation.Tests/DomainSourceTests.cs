using LamRobot.Training.Domains;
using LamRobot.Training.Examples;
using LamRobot.Training.Language;

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
    public void The_domains_of_decision_0006_are_drawn_for_measurement_only()
    {
        var book = DomainBook.Read();
        var names = DomainBook.Of(DomainSet.Blind);
        Assert.Equal(["garden", "lab"], names.Order());
        var blind = book.Intents.Values.Where(intent => names.Contains(intent.Domain)).ToList();
        var others = book.Intents.Values.Except(blind).SelectMany(intent => intent.Training.Concat(intent.HeldOut)).Select(phrase => phrase.Source).ToHashSet();
        var own = blind.SelectMany(intent => intent.Training.Concat(intent.HeldOut)).Select(phrase => phrase.Source).Where(phrase => !others.Contains(phrase)).ToHashSet();
        var kinds = blind.SelectMany(intent => intent.Names).Except(book.Intents.Values.Except(blind).SelectMany(intent => intent.Names)).ToHashSet();
        foreach (var options in new DomainSourceOptions[] { new(), new() { HeldOut = true }, new() { Refused = .5 } })
        {
            var used = new HashSet<string>();
            var source = new DomainSource(5, options) { PhraseUsed = (phrase, _) => used.Add(phrase.Source) };
            Assert.DoesNotContain(Enumerable.Range(0, 60).SelectMany(_ => source.Next(20, 3).Manifest.Actuators[0].Actions), action => kinds.Contains(action.Name));
            Assert.Empty(used.Intersect(own));
            Assert.DoesNotContain(Enumerable.Range(0, 60).SelectMany(_ => source.Next(5, 1).Observation.Entities), entity => book.BlindKinds.Contains(entity.Kind));
        }

        var measured = new HashSet<string>();
        var measure = new DomainSource(5, new() { Domains = DomainSet.Blind }) { PhraseUsed = (phrase, _) => measured.Add(phrase.Source) };
        Assert.All(Enumerable.Range(0, 20).Select(_ => measure.Next(20, 2).Manifest.Actuators[0].Id), id => Assert.Contains(id, names));
        Assert.NotEmpty(measured.Intersect(own));
    }

    [Fact]
    public void Every_phrase_can_be_said()
    {
        var (book, words, random) = (DomainBook.Read(), DomainWords.Read(), new Random(8));
        var manifests = new DomainManifests(book, words, DomainBook.All, wide: 0, random);
        var scenes = new DomainScenes(words, [], newNames: false, random);
        var clauses = new DomainClauses(book, new(words, new(words, newNames: false, random), complete: true, random), complete: true, random);

        // A manifest may lack an optional parameter, and a scene a thing: they are drawn some times.
        bool CanBeSaid(DomainIntent intent, Phrase phrase) => Enumerable.Range(0, 60).Any(_ =>
        {
            var actions = (intent.Acts?.Select(act => act.Action) ?? [intent.Core]).Distinct().Select(manifests.Action).ToList();
            return clauses.Build(intent.Core, phrase, actions, scenes.Draw(actions), new(null, null, null)) is not null;
        });

        var unsaid = book.Intents.Values.SelectMany(intent => intent.Training.Concat(intent.HeldOut).Where(phrase => !CanBeSaid(intent, phrase)).Select(phrase => $"{intent.Core}: {phrase.Source}"));
        Assert.Equal("", string.Join('\n', unsaid.Take(30)));
    }

    [Fact]
    public void Nothing_of_the_domains_that_are_kept_back_is_drawn_for_training()
    {
        var book = DomainBook.Read();
        var kept = DomainBook.Of(DomainSet.Kept);
        var trained = book.Intents.Values.Where(intent => !kept.Contains(intent.Domain)).SelectMany(intent => intent.Training.Concat(intent.HeldOut)).Select(phrase => phrase.Source).ToHashSet();
        var own = book.Intents.Values.Where(intent => kept.Contains(intent.Domain)).SelectMany(intent => intent.Training).Select(phrase => phrase.Source).Where(phrase => !trained.Contains(phrase)).ToHashSet();
        var used = new HashSet<string>();
        var source = new DomainSource(5, new() { Refused = .5 }) { PhraseUsed = (phrase, _) => used.Add(phrase.Source) };
        for (var i = 0; i < 80; i++)
        {
            source.Next(20, 3);
        }

        Assert.NotEmpty(own);
        Assert.Empty(used.Intersect(own));
    }

    [Fact]
    public void Domains_that_share_a_topic_never_meet_in_a_manifest()
    {
        var book = DomainBook.Read();
        var manifests = new DomainManifests(book, DomainWords.Read(), DomainBook.Of(DomainSet.Trained), wide: .7, new(3));
        var drawn = Enumerable.Range(0, 300).Select(_ => manifests.Draw()).ToList();

        Assert.All(drawn, manifest => Assert.All(manifest.Domains, one => Assert.DoesNotContain(manifest.Domains, other => other != one && book.Alike(one, other))));
        Assert.Contains(drawn, manifest => manifest.Actions.Count > 25);
    }

    private static IEnumerable<TrainingGroup> Groups(int seed, DomainSourceOptions? options = null)
    {
        var source = new DomainSource(seed, options);
        return Enumerable.Range(0, 80).Select(i => source.Next(25, 1 + (i % 8)));
    }
}
