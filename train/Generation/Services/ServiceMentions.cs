using System.Globalization;
using LamRobot.Contracts;
using LamRobot.Training.Language;

namespace LamRobot.Training.Services;

/// <summary>Draws what is said for the slots of one clause; no words are said twice.</summary>
internal sealed class ServiceMentions(ServiceValues values, Random random)
{
    private readonly HashSet<string> words = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Forgets what was said.</summary>
    public void Clear() => words.Clear();

    /// <summary>Draws a value.</summary>
    /// <returns>The value, or null when everything that came to mind was said before.</returns>
    public ServiceMention? Draw(ServiceSlot slot, DrawnSlot? drawn, bool whole)
    {
        for (var tries = 0; tries < 6; tries++)
        {
            var mention = One(slot, drawn, whole);
            var said = mention.Value.Words.Split(' ', ',').Where(word => word.Length > 3 || (word.Length > 0 && char.IsDigit(word[0]))).ToList();
            if (!said.Any(words.Contains))
            {
                words.UnionWith(said);
                return mention;
            }
        }

        return null;
    }

    /// <summary>Draws a value, even one that was said before.</summary>
    public ServiceMention Anything(DrawnSlot drawn) => One(drawn.Slot, drawn, whole: false);

    private ServiceMention One(ServiceSlot slot, DrawnSlot? drawn, bool whole)
    {
        switch (slot.Kind)
        {
            case ParameterKind.Choice:
                var concept = random.Pick(drawn?.Canonical.Keys.ToList() ?? [.. slot.Choices.Select(choice => choice[0])]);
                var name = drawn is not null && random.Hits(.4) ? drawn.Canonical[concept] : random.Pick(slot.Choices.First(choice => choice[0] == concept));
                return new(slot, concept, new("", "", name));
            case ParameterKind.Boolean:
                return new(slot, slot.Meant.ContainsKey("false") && random.Hits(.25) ? "false" : "true", new("", "", ""));
            case ParameterKind.Number:
                var bounds = slot.Takes.Split('-');
                var number = random.Between(int.Parse(bounds[0], CultureInfo.InvariantCulture), int.Parse(bounds[1], CultureInfo.InvariantCulture));
                var digits = number.ToString(CultureInfo.InvariantCulture);
                return new(slot, digits, new("", "", random.Hits(.5) && number < 1000 ? SpokenNumber.Say(number) : digits));
            default:
                var value = values.Draw(slot.Takes);
                return new(slot, "", whole && slot.Takes == "city" && random.Hits(.15) ? value with { Words = value.Words + ", " + values.Pick(random.Hits(.6) ? "short" : "country") } : value);
        }
    }
}
