using LamRobot.Training.Language;

namespace LamRobot.Training.Domains;

/// <summary>Names of entities by kind, other names, and lists of words: those of all domains, and each one's own.</summary>
internal sealed class DomainWords
{
    private readonly Dictionary<string, string[]> training = [];
    private readonly Dictionary<string, string[]> testing = [];
    private readonly Dictionary<string, string[]> lists = [];

    private DomainWords()
    {
    }

    /// <summary>Other names of entities.</summary>
    public Dictionary<string, string[]> Aliases { get; } = [];

    /// <summary>Kinds of entities.</summary>
    public IReadOnlyList<string> Kinds => [.. training.Keys];

    /// <summary>Words that occur in names, to make up choices of.</summary>
    public string[] Vocabulary { get; private set; } = [];

    /// <summary>Reads the lists.</summary>
    public static DomainWords Read()
    {
        var words = new DomainWords();
        foreach (var line in ResourceText.Lines("domain-words.txt").Concat(DomainBook.All.SelectMany(Own)))
        {
            var sides = line.Split('=', 2, StringSplitOptions.TrimEntries);
            var head = sides[0].Split(' ', 2);
            var target = head[0] switch
            {
                "names" => words.training,
                "test" => words.testing,
                "alias" => words.Aliases,
                _ => words.lists,
            };
            target[head[1]] = sides[1].Split('|');
        }

        words.Vocabulary = [.. words.training.Values.SelectMany(x => x).SelectMany(name => name.Split(' ')).Concat(words.lists["say"]).Select(w => w.ToLowerInvariant()).Where(w => w.Length > 2 && w.All(char.IsLetter)).Distinct()];
        return words;
    }

    /// <summary>The lists at the head of a domain's phrase book.</summary>
    private static IEnumerable<string> Own(string domain) =>
        ResourceText.Lines(DomainBook.ResourceOf(domain)).TakeWhile(line => line[0] != '=').Where(line => line.Contains(" = ", StringComparison.Ordinal));

    /// <summary>Names of a kind.</summary>
    public string[] Names(string kind, bool test) => test && testing.TryGetValue(kind, out var names) ? names : training[kind];

    /// <summary>A list of words.</summary>
    public string[] List(string name) => lists[name];
}
