namespace LamRobot.Planner.Screens;

/// <summary>One way to understand what an element is called: its name, what it is, and which one of several.</summary>
/// <param name="Words">The words of its name; none when only what it is was said.</param>
/// <param name="Roles">The roles that it may have; null for any.</param>
/// <param name="Ordinal">Which of several from above, 1 for the first, -1 for the last; null for any.</param>
/// <param name="Cost">How much was taken away to get there.</param>
internal sealed record ThingPhrase(IReadOnlyList<string> Words, IReadOnlyList<string>? Roles, int? Ordinal, double Cost)
{
    private const double PartCost = 0.01;

    private static readonly HashSet<string> s_articles = new(["the", "a", "an", "my", "this", "that", "our", "your", "its", "his", "her", "their", "both", "these", "those", "me"], StringComparer.Ordinal);

    private static readonly string[][] s_calls =
        ["that is called".Split(' '), "which is called".Split(' '), "that says".Split(' '), "with the name".Split(' '), "with the label".Split(' '), "with the text".Split(' '), "with the title".Split(' '),
            ["called"], ["named"], ["labelled"], ["labeled"], ["titled"], ["marked"], ["saying"], ["reading"], ["of"], ["for"], ["with"]];

    private static readonly Dictionary<string, int> s_ordinals = new(StringComparer.Ordinal)
    {
        ["first"] = 1,
        ["1st"] = 1,
        ["top"] = 1,
        ["topmost"] = 1,
        ["upper"] = 1,
        ["second"] = 2,
        ["2nd"] = 2,
        ["third"] = 3,
        ["3rd"] = 3,
        ["fourth"] = 4,
        ["4th"] = 4,
        ["fifth"] = 5,
        ["5th"] = 5,
        ["sixth"] = 6,
        ["seventh"] = 7,
        ["eighth"] = 8,
        ["last"] = -1,
        ["bottom"] = -1,
        ["lowest"] = -1,
        ["lower"] = -1,
    };

    /// <summary>All ways to understand a phrase, from the one that takes it word for word.</summary>
    public static IReadOnlyList<ThingPhrase> Of(Phrase phrase)
    {
        var ways = new List<ThingPhrase> { new(phrase.Words, null, null, 0) };
        for (var way = 0; way < ways.Count && ways.Count < 40; way++)
        {
            ways.AddRange(ways[way].Shorter().Where(shorter => !ways.Exists(known => known.Is(shorter))));
        }

        return ways;
    }

    private bool Is(ThingPhrase other) => Words.SequenceEqual(other.Words) && Ordinal == other.Ordinal && Roles == other.Roles;

    private IEnumerable<ThingPhrase> Shorter()
    {
        if (Words.Count == 0)
        {
            yield break;
        }

        if (s_articles.Contains(Words[0]))
        {
            yield return this with { Words = [.. Words.Skip(1)] };
            yield break;
        }

        if (Ordinal is null && s_ordinals.TryGetValue(Words[0], out var ordinal))
        {
            yield return this with { Words = [.. Words.Skip(1)], Ordinal = ordinal, Cost = Cost + PartCost };
        }

        foreach (var call in s_calls.Where(call => Roles is not null && Starts(Words, call) && Words.Count > call.Length))
        {
            yield return this with { Words = [.. Words.Skip(call.Length)], Cost = Cost + PartCost };
        }

        if (Roles is null)
        {
            foreach (var (noun, roles) in Screens.Roles.Nouns)
            {
                if (Starts(Words, noun))
                {
                    yield return this with { Words = [.. Words.Skip(noun.Length)], Roles = roles, Cost = Cost + PartCost };
                }

                if (Words.Count > noun.Length && Starts([.. Words.Skip(Words.Count - noun.Length).Select((word, index) => index == noun.Length - 1 ? Singular(word, noun[^1]) : word)], noun))
                {
                    yield return this with { Words = [.. Words.Take(Words.Count - noun.Length)], Roles = roles, Cost = Cost + PartCost };
                }
            }
        }
    }

    private static string Singular(string word, string noun) => Spelled.Stem(word) == noun ? noun : word;

    private static bool Starts(IReadOnlyList<string> words, string[] start) => words.Count >= start.Length && start.Select((word, index) => words[index] == word).All(same => same);
}
