using LamRobot.Contracts;
using LamRobot.Training.Examples;
using LamRobot.Training.Language;
using LamRobot.Training.Services;

namespace LamRobot.Generation.Tests;

public sealed class ServiceSourceTests
{
    [Theory]
    [InlineData(false, false)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public void Two_thousand_commands_have_plans_that_their_manifest_allows(bool heldOut, bool newNames) =>
        Assert.Empty(Groups(7, new() { HeldOut = heldOut, NewNames = newNames }).SelectMany(ExampleRules.Problems));

    [Fact]
    public void The_words_of_every_value_are_whole_words_that_no_other_value_has() =>
        Assert.All(Groups(8).SelectMany(group => group.Examples), SpanRules.AssertApart);

    [Fact]
    public void The_words_of_a_text_are_its_value_without_the_preposition_before_it()
    {
        var texts = Groups(9).SelectMany(group => group.Examples.SelectMany(example => example.Steps.SelectMany(step => step.Arguments.Values).Where(a => a.Source == ArgumentSource.Span).Select(a => (a, example)))).ToList();
        Assert.True(texts.Count > 2000);
        Assert.All(texts, text => Assert.True(text.a.Accepted[0].Equals(text.a.Span!.Value.Of(text.example.Command), StringComparison.OrdinalIgnoreCase) || text.a.Accepted[0].All(char.IsDigit), ExampleText.Show(text.example)));
        Assert.DoesNotContain(texts, text => text.a.Accepted[0].Split(' ')[0] is "in" or "at" or "for" or "with" or "by" or "from" && text.a.Span!.Value.Length < 4);
    }

    [Fact]
    public void The_same_seed_gives_the_same_commands() =>
        Assert.Equal(Groups(3).Take(10).Select(ExampleText.Show), Groups(3).Take(10).Select(ExampleText.Show));

    [Fact]
    public void What_a_command_leaves_out_is_asked_for_and_nothing_else_is()
    {
        var examples = Groups(4).SelectMany(group => group.Examples).ToList();
        var asked = examples.Count(example => example.Status == TrainingStatus.Clarify);
        Assert.InRange(asked, examples.Count / 40, examples.Count / 7);
        Assert.All(examples, example => Assert.Equal(example.Status == TrainingStatus.Clarify, example.Steps.Any(step => step.Arguments.Values.Any(argument => argument.Source == ArgumentSource.None))));
    }

    [Fact]
    public void Some_commands_are_refused_and_their_action_is_not_there()
    {
        var examples = Groups(5).SelectMany(group => group.Examples).ToList();
        Assert.InRange(examples.Count(example => example.Status == TrainingStatus.Refuse), examples.Count / 25, examples.Count / 4);
    }

    [Fact]
    public void What_is_held_out_never_appears_in_training()
    {
        var families = new HashSet<string>();
        var wordings = new HashSet<Wording>(ReferenceEqualityComparer.Instance);
        var source = new ServiceSource(5) { FamilyUsed = family => families.Add(family.Name), WordingUsed = wording => wordings.Add(wording) };
        for (var i = 0; i < 80; i++)
        {
            source.Next(25, 3);
        }

        var all = ServiceBook.Read().Families.SelectMany(family => family.Intents.SelectMany(intent => intent.Openings)
            .Concat(family.Nouns).Concat(family.Slots.Values.SelectMany(slot => slot.Before.Concat(slot.After).Concat(slot.Own).Concat(slot.Meant.Values.Concat(slot.MeantBefore.Values).SelectMany(list => list)))));
        var kept = all.Where(wording => wording.IsHeldOut).Select(wording => wording.Text).ToHashSet(StringComparer.OrdinalIgnoreCase);
        Assert.True(wordings.Count > 500);
        Assert.True(kept.Count > 100);
        Assert.DoesNotContain(wordings, wording => wording.IsHeldOut || kept.Contains(wording.Text));
        Assert.DoesNotContain(ServiceBook.Read().Families.Where(family => family.IsHeldOut), family => families.Contains(family.Name));
    }

    [Fact]
    public void A_test_of_new_wordings_has_a_new_wording_or_family_in_every_command()
    {
        var (special, examples, isNew) = (0, 0, false);
        var source = new ServiceSource(6, new() { HeldOut = true }) { FamilyUsed = family => isNew |= family.IsHeldOut, WordingUsed = wording => special += wording.IsHeldOut ? 1 : 0 };
        for (var i = 0; i < 40; i++)
        {
            isNew = false;
            var before = special;
            examples += source.Next(10, 2).Examples.Count;
            Assert.True(isNew || special - before >= 10);
        }

        Assert.Equal(400, examples);
    }

    [Fact]
    public void Values_that_are_kept_back_are_no_values_to_train_with()
    {
        var values = new ServiceValues(test: false, new(1));
        Assert.True(values.KeptBack.Count > 20);
        Assert.All(values.KeptBack, list => Assert.Empty(list.Value.Intersect(values.Known[list.Key], StringComparer.OrdinalIgnoreCase)));
    }

    [Fact]
    public void There_are_more_than_thirty_families_and_some_are_kept_back()
    {
        var book = ServiceBook.Read();
        Assert.True(book.Families.Count(family => !family.IsHeldOut) >= 30);
        Assert.True(book.Families.Count(family => family.IsHeldOut) >= 4);
        Assert.All(book.Families, family => Assert.All(family.Intents, intent => Assert.Contains(intent.Openings, opening => !opening.IsHeldOut)));
    }

    [Fact]
    public void No_two_choices_of_a_slot_are_said_in_the_same_way() =>
        Assert.All(ServiceBook.Read().Families.SelectMany(family => family.Slots.Values.Select(slot => (family, slot))), pair =>
        {
            var ways = pair.slot.Choices.SelectMany(choice => choice).ToList();
            Assert.True(ways.Count == ways.Distinct(StringComparer.OrdinalIgnoreCase).Count(), $"{pair.family.Name}.{pair.slot.Role}");
            Assert.All(pair.slot.Meant.Keys.Concat(pair.slot.MeantBefore.Keys), key => Assert.True(key is "true" or "false" || pair.slot.Choices.Any(choice => choice[0] == key), $"{pair.family.Name}.{pair.slot.Role} {key}"));
        });

    private static IEnumerable<TrainingGroup> Groups(int seed, ServiceSourceOptions? options = null)
    {
        var source = new ServiceSource(seed, options);
        return Enumerable.Range(0, 80).Select(i => source.Next(25, 1 + (i % 3)));
    }
}
