using LamRobot.Training.Language;

namespace LamRobot.Generation.Tests;

public sealed class HomePhraseBookTests
{
    private readonly PhraseBook book = PhraseBook.Read("home.txt", "home-free.txt", "home-words.txt");

    [Fact]
    public void No_phrasing_is_both_for_training_and_held_out()
    {
        foreach (var section in book.Sections)
        {
            var phrases = book.Section(section);
            var training = phrases.Where(p => !p.IsHeldOut).SelectMany(Wordings).ToHashSet();
            Assert.DoesNotContain(phrases.Where(p => p.IsHeldOut).SelectMany(Wordings), training.Contains);
        }
    }

    [Fact]
    public void Every_recipe_names_sections_that_exist() =>
        Assert.All(book.Recipes.SelectMany(recipe => recipe.Sections), section => Assert.True(book.Has(section), section));

    [Fact]
    public void Most_requests_can_be_said_in_forty_ways_and_more()
    {
        var ways = book.Recipes.Where(r => r.Weight is >= 5 and < 20).SelectMany(r => r.Sections).Distinct().ToDictionary(s => s, s => book.Section(s).SelectMany(Wordings).Distinct().Count());
        Assert.All(ways, pair => Assert.True(pair.Value >= 40, $"{pair.Key}: {pair.Value}"));
    }

    [Fact]
    public void Every_slot_of_a_phrase_is_part_of_its_plan()
    {
        string[] pronouns = ["me", "i", "them", "there"];
        foreach (var phrase in book.Sections.SelectMany(book.Section).Where(p => p.Steps.Count > 0))
        {
            var used = phrase.Steps.SelectMany(step => step.Arguments).SelectMany(argument => new[] { argument.Role, argument.SpanRole }).ToHashSet();
            var slots = Enumerable.Range(0, 30).SelectMany(seed => phrase.Phrase.Expand(new(seed))).OfType<PhrasePart.Slot>().Select(slot => slot.Role);
            Assert.All(slots.Except(pronouns), role => Assert.True(used.Contains(role), $"{{{role}}} of '{phrase.Phrase}' is in no step."));
        }
    }

    private static IEnumerable<string> Wordings(PlannedPhrase phrase)
    {
        var random = new Random(1);
        return Enumerable.Range(0, 60).Select(_ => string.Join(' ', string.Concat(phrase.Phrase.Expand(random).Select(Text)).Split(' ', StringSplitOptions.RemoveEmptyEntries))).Distinct();
    }

    private static string Text(PhrasePart part) => part switch
    {
        PhrasePart.Words words => words.Text,
        PhrasePart.Slot slot => $"{{{slot.Role}.{slot.Form}}}",
        _ => "",
    };
}
