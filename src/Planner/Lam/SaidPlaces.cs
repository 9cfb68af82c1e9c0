using LamRobot.Planner.Text;

namespace LamRobot.Planner.Lam;

/// <summary>Tells where a command says a place, "in my living room", and which parameter is one by its name.</summary>
internal static class SaidPlaces
{
    private static readonly HashSet<string> Names = new(["room", "place", "location", "area", "city", "town", "where"], StringComparer.Ordinal);
    private static readonly HashSet<string> Wider = new(["state", "country", "region", "venue", "address", "street"], StringComparer.Ordinal);
    private static readonly HashSet<string> Before = new(["in", "at", "inside"], StringComparer.Ordinal);
    private static readonly HashSet<string> Determiners = new(["the", "my", "our", "your", "this"], StringComparer.Ordinal);

    // "In the morning", "in a minute", "in here", "at noon", "in general", "in order to".
    private static readonly HashSet<string> NoPlaces = new(
        [
            "morning", "afternoon", "evening", "night", "midnight", "noon", "day", "week", "weekend", "month", "year", "hour", "minute", "second", "moment", "future", "past", "end", "beginning", "time", "next", "last",
            "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
            "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
            "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "fifteen", "twenty", "thirty", "half",
            "once", "least", "most", "all", "total", "general", "advance", "order", "addition", "case", "fact", "front", "name", "way",
            "a", "an", "here", "there", "it", "that", "them", "which", "what",
        ],
        StringComparer.Ordinal);

    /// <summary>Whether a parameter is the one place of an action: of a city and a country, nobody knows which is said.</summary>
    /// <param name="name">The words of its name.</param>
    /// <param name="others">The words of the other parameters' names.</param>
    /// <returns>True when it alone is one.</returns>
    public static bool IsOnlyPlace(string[] name, IEnumerable<string> others) => Array.Exists(name, Names.Contains) && !others.Any(word => Names.Contains(word) || Wider.Contains(word));

    /// <summary>Whether a place begins with a word: it stands behind "in" or "at", a determiner aside.</summary>
    /// <param name="said">The command's words.</param>
    /// <param name="place">Which of them.</param>
    /// <returns>True when it does.</returns>
    public static bool BeginsAt(IReadOnlyList<CommandWord> said, int place)
    {
        if (Determiners.Contains(said[place].Text) || IsNoPlace(said[place].Text))
        {
            return false;
        }

        var before = place - (place > 0 && Determiners.Contains(said[place - 1].Text) ? 2 : 1);
        return before >= 0 && Before.Contains(said[before].Text);
    }

    private static bool IsNoPlace(string word) => char.IsDigit(word[0]) || NoPlaces.Contains(word) || (word[^1] == 's' && NoPlaces.Contains(word[..^1]));
}
