namespace LamRobot.Planner.Screens;

/// <summary>What a stretch of a command is read with.</summary>
/// <param name="View">The screen.</param>
/// <param name="Finder">Finds what words mean on it.</param>
/// <param name="Before">What was read before it; null at the beginning.</param>
/// <param name="IsPast">Whether what it asks for was done already.</param>
internal sealed record ScreenSetting(ScreenView View, ThingFinder Finder, ScreenReading? Before, bool IsPast)
{
    private const double TurnedCost = 0.1;
    private const double MostOfName = 0.2;

    private static readonly HashSet<string> s_pronouns = new(["it", "them", "that", "this", "there", "this field", "that field", "the field", "the box", "the same field"], StringComparer.Ordinal);

    /// <summary>Finds what words mean.</summary>
    public Sought Find(Phrase phrase, IReadOnlyDictionary<string, double> purpose) =>
        Before?.About is { } about && s_pronouns.Contains(phrase.Text.ToLowerInvariant()) && purpose.TryGetValue(about.Role, out var cost)
            ? new([about], cost + 0.05, phrase.Text)
            : Finder.Find(phrase, purpose, IsPast);

    /// <summary>Reads what names an element first, and its value right behind: "in the message field hello", "for the country, Poland".</summary>
    /// <param name="rest">What was said.</param>
    /// <param name="before">Words that may stand before the name.</param>
    /// <param name="purpose">The roles that are looked for.</param>
    /// <param name="make">Gives the element its value.</param>
    public IEnumerable<ScreenReading> NamedFirst(Phrase rest, IReadOnlyList<string[]> before, IReadOnlyDictionary<string, double> purpose, Func<ScreenThing, Phrase, IEnumerable<ScreenReading>> make)
    {
        var start = before.Any(word => rest.Has(0, word)) ? 1 : 0;
        for (var at = start + 1; at < rest.Length; at++)
        {
            if (!rest[at].IsMark && Find(rest.Slice(start, at), purpose) is { Cost: < MostOfName } sought)
            {
                var value = rest.From(at);
                foreach (var reading in ScreenReading.With(sought, thing => make(thing, value)))
                {
                    yield return reading with { Cost = reading.Cost + TurnedCost };
                }
            }
        }
    }
}
