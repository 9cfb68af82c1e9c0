namespace LamRobot.Planner.Screens;

/// <summary>What a stretch of a command is read with.</summary>
/// <param name="View">The screen.</param>
/// <param name="Finder">Finds what words mean on it.</param>
/// <param name="Before">What was read before it; null at the beginning.</param>
/// <param name="IsPast">Whether what it asks for was done already.</param>
internal sealed record ScreenSetting(ScreenView View, ThingFinder Finder, ScreenReading? Before, bool IsPast)
{
    private static readonly HashSet<string> s_pronouns = new(["it", "them", "that", "this", "there", "this field", "that field", "the field", "the box", "the same field"], StringComparer.Ordinal);

    /// <summary>Finds what words mean.</summary>
    public Sought Find(Phrase phrase, IReadOnlyDictionary<string, double> purpose) =>
        Before?.About is { } about && s_pronouns.Contains(phrase.Text.ToLowerInvariant()) && purpose.TryGetValue(about.Role, out var cost)
            ? new([about], cost + 0.05, phrase.Text)
            : Finder.Find(phrase, purpose, IsPast);
}
