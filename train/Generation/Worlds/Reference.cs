namespace LamRobot.Training.Worlds;

/// <summary>Words that name things, and the things that they can mean.</summary>
/// <param name="Determiner">An article or another word before the noun; empty when there is none.</param>
/// <param name="Body">The other words.</param>
/// <param name="Candidates">Numbers of the things that they can mean.</param>
/// <param name="Count">How many of these are meant.</param>
internal sealed record Reference(string Determiner, string Body, IReadOnlyList<int> Candidates, int Count)
{
    /// <summary>Whether one says "them" of it.</summary>
    public bool IsMany { get; init; }

    /// <summary>Whether an adjective may stand after the determiner.</summary>
    public bool TakesAdjective { get; init; }

    /// <summary>A wrong name that is said first and taken back.</summary>
    public string? Mistaken { get; init; }

    /// <summary>The words.</summary>
    public string Words => Join(Determiner, Body);

    /// <summary>The words with an adjective.</summary>
    public string With(string adjective) => Join(Determiner is "a" or "an" ? Article(adjective) : Determiner, $"{adjective} {Body}");

    /// <summary>The article before a word.</summary>
    public static string Article(string word) => word.Length > 0 && "aeiou".Contains(char.ToLowerInvariant(word[0]), StringComparison.Ordinal) ? "an" : "a";

    private static string Join(string first, string second) => first.Length == 0 ? second : $"{first} {second}";
}
