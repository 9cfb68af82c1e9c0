namespace LamRobot.Planner.Screens;

/// <summary>Finds an option by what was said of it.</summary>
internal static class OptionChoice
{
    private const double InexactCost = 0.15;

    private static readonly HashSet<string> s_idle = new(["the", "a", "an", "option", "entry", "item", "choice", "value", "of", "one"], StringComparer.Ordinal);

    /// <summary>Finds it.</summary>
    /// <param name="options">The options.</param>
    /// <param name="said">What was said.</param>
    /// <returns>The option and how badly it fits; null where none fits, or several do equally.</returns>
    public static (string Option, double Cost)? Find(IReadOnlyList<string> options, Phrase said)
    {
        if (options.FirstOrDefault(option => Joined(Spelled.Words(option)) == Joined(said.Words)) is { } same)
        {
            return (same, 0);
        }

        var words = said.Words.Where(word => !s_idle.Contains(word)).ToList();
        var close = words.Count == 0 ? [] : options.Distinct(StringComparer.Ordinal).Select(option => (Option: option, Words: Spelled.Words(option).Where(word => !s_idle.Contains(word)).ToList()))
            .Where(option => option.Words.Count > 0 && words.TrueForAll(word => option.Words.Exists(other => Spelled.Distance(word, other) is not null))).ToList();
        var whole = close.FindAll(option => option.Words.Count == words.Count);
        return whole.Count == 1 ? (whole[0].Option, InexactCost / 3) : close.Count == 1 ? (close[0].Option, InexactCost) : null;
    }

    private static string Joined(IReadOnlyList<string> words) => string.Concat(words);
}
