using LamRobot.Training.Devices;
using LamRobot.Training.Examples;

namespace LamRobot.Generation.Tests;

public sealed class DeviceSourceTests
{
    [Theory]
    [InlineData(false, false)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public void Four_thousand_commands_have_plans_that_their_manifest_and_observation_allow(bool heldOut, bool capabilities) =>
        Assert.Empty(Groups(7, new() { HeldOut = heldOut, HeldOutCapabilities = capabilities }, 200).SelectMany(ExampleRules.Problems).Take(5));

    [Fact]
    public void The_same_seed_gives_the_same_commands() =>
        Assert.Equal(Groups(3).Take(10).Select(ExampleText.Show), Groups(3).Take(10).Select(ExampleText.Show));

    [Fact]
    public void Every_phrase_can_be_said_and_those_that_are_kept_back_never_are_in_training()
    {
        var book = DeviceBook.Read();
        var blind = book.List("heldout.groups");
        var known = Used(new(), 2500);
        var kept = Used(new() { HeldOut = true }, 2500);
        var capabilities = Used(new() { HeldOutCapabilities = true }, 300);
        var missing = book.Intents.Values.SelectMany(intent => intent.Training.Select(phrase => (intent.Key, phrase.Source))).Where(x => !known.Contains(x) && !capabilities.Contains(x));
        Assert.Equal("", string.Join("\n", missing.Take(40)));
        var heldOut = book.Intents.Values.SelectMany(intent => intent.HeldOut.Select(phrase => (intent.Key, phrase.Source))).ToHashSet();
        Assert.Equal("", string.Join('\n', heldOut.Where(x => !blind.Contains(book.Intents[x.Key].Group)).Except(kept)));
        Assert.Equal("", string.Join('\n', heldOut.Intersect(known)));
        Assert.DoesNotContain(known, x => blind.Contains(book.Intents[x.Key].Group));
        Assert.All(capabilities, x => Assert.Contains(book.Intents[x.Key].Group, blind));
    }

    [Fact]
    public void A_question_never_leads_to_an_action_that_changes_something()
    {
        var asked = 0;
        var source = new DeviceSource(5, new() { Questions = 1, Refused = 0 });
        var book = DeviceBook.Read();
        for (var i = 0; i < 150; i++)
        {
            var lastIsQuestion = false;
            source.PhraseUsed = (intent, _) => lastIsQuestion = intent.IsQuestion;
            var group = source.Next(1, 1);
            if (lastIsQuestion)
            {
                asked++;
                var action = group.Examples[0].Steps.Select(step => group.Manifest.Actuators[0].Actions.First(action => action.Name == step.Action));
                Assert.All(action, spec => Assert.Equal(Contracts.ActionEffect.ReadOnly, spec.Effect));
            }
        }

        Assert.InRange(asked, 50, 150);
        Assert.True(book.Intents.Values.Count(intent => intent.IsQuestion) >= 20);
    }

    [Fact]
    public void Every_intent_has_phrases_an_action_and_one_that_is_kept_back()
    {
        var book = DeviceBook.Read();
        Assert.All(book.Intents.Values, intent => Assert.True(intent.Training.Count >= 4 && intent.HeldOut.Count >= 1 && book.Forms.Any(form => form.Does.ContainsKey(intent.Key)), intent.Key));
        Assert.All(book.Forms, form => Assert.All(form.Does, does => Assert.All(does.Value.Keys, role => Assert.Contains(form.Parameters, parameter => parameter.Role == role))));
    }

    [Fact]
    public void Where_nothing_is_known_of_the_home_devices_and_places_are_given_in_the_person_s_words()
    {
        var groups = Groups(6, new() { Refused = 0, Questions = 0 }, 120).Where(static group => group.Observation.Entities.Count == 0).ToList();
        var arguments = groups.SelectMany(static group => group.Examples).SelectMany(static example => example.Steps).SelectMany(static step => step.Arguments.Values).ToList();

        Assert.True(groups.Count > 10, $"{groups.Count} groups");
        Assert.DoesNotContain(arguments, static argument => argument.Source == ArgumentSource.Entity);
        Assert.Contains(arguments, static argument => argument.Accepted is ["kitchen"]);
    }

    [Fact]
    public void Manifests_differ()
    {
        var names = Groups(9).Take(60).Select(group => string.Join(' ', group.Manifest.Actuators[0].Actions.Select(action => action.Name))).Distinct();
        Assert.Equal(60, names.Count());
    }

    [Fact]
    public void Some_commands_are_refused_and_some_asked_about()
    {
        var examples = Groups(4, null, 100).SelectMany(group => group.Examples).ToList();
        Assert.InRange(examples.Count(example => example.Status == TrainingStatus.Refuse), examples.Count / 25, examples.Count / 6);
        Assert.InRange(examples.Count(example => example.Status == TrainingStatus.Clarify), examples.Count / 80, examples.Count / 10);
    }

    private static IEnumerable<TrainingGroup> Groups(int seed, DeviceSourceOptions? options = null, int count = 80)
    {
        var source = new DeviceSource(seed, options);
        return Enumerable.Range(0, count).Select(i => source.Next(20, 1 + (i % 5)));
    }

    private static HashSet<(string Key, string Source)> Used(DeviceSourceOptions options, int groups)
    {
        var used = new HashSet<(string, string)>();
        var source = new DeviceSource(21, options) { PhraseUsed = (intent, phrase) => used.Add((intent.Key, phrase.Source)) };
        for (var i = 0; i < groups; i++)
        {
            source.Next(30, 2);
        }

        return used;
    }
}
