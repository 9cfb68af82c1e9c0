using LamRobot.Training.Examples;

namespace LamRobot.Training.Devices;

/// <summary>The words of a clause as it grows, and where its values stand in them.</summary>
internal sealed class DeviceSaying
{
    private readonly List<string> words = [];
    private bool pending;
    private int marked = -1;

    /// <summary>The words so far.</summary>
    public IReadOnlyList<string> Words => words;

    /// <summary>The devices or places that it is about.</summary>
    public Mention? Mention { get; private set; }

    /// <summary>The values by slot.</summary>
    public Dictionary<string, DeviceArgument> Values { get; } = [];

    /// <summary>Whether its last words are copied.</summary>
    public bool EndsOpen => Values.Values.Any(value => value.Source == ArgumentSource.Span && value.Words!.Value.End == words.Count);

    /// <summary>The word that asks.</summary>
    public WordSpan Trigger => marked >= 0 && marked < words.Count ? new(marked, marked + 1) : First;

    private WordSpan First => words.FindIndex(word => word is not ("the" or "my" or "all" or "a" or "every")) is var at and >= 0 ? new(at, at + 1) : new(0, 1);

    /// <summary>The next word asks.</summary>
    public void MarkNext() => pending = true;

    /// <summary>Adds words.</summary>
    public void Add(string text)
    {
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            marked = pending ? words.Count : marked;
            pending = false;
            words.Add(word);
        }
    }

    /// <summary>Adds devices or places; a kind of device that was named before is completed by a place.</summary>
    /// <returns>Whether nothing else is named already.</returns>
    public bool Add(Mention mention)
    {
        var shifted = mention.Shift(words.Count);
        Add(string.Join(' ', mention.Words));
        if (Mention is { Scope.Sort: ScopeSort.Unnamed } kind && mention.Scope.Sort == ScopeSort.Place)
        {
            Mention = shifted with { Noun = kind.Noun };
            return true;
        }

        if (Mention is { Scope.Sort: ScopeSort.Place } && mention.Scope.Sort == ScopeSort.Unnamed)
        {
            Mention = Mention with { Noun = shifted.Noun };
            return true;
        }

        var isFirst = Mention is null;
        Mention = shifted;
        return isFirst;
    }

    /// <summary>Adds a value.</summary>
    public void Add(string role, string text, ArgumentSource source, IReadOnlyList<string> accepted)
    {
        var start = words.Count;
        Add(words.LastOrDefault() is "the" or "my" or "a" ? WithoutArticle(text) : text);
        var first = words.Count - start > 1 && words[start] is "the" or "my" ? start + 1 : start;
        Values[role] = new(source, accepted, new(first, words.Count));
    }

    private static string WithoutArticle(string text) => text.StartsWith("the ", StringComparison.Ordinal) || text.StartsWith("my ", StringComparison.Ordinal) ? text[(text.IndexOf(' ', StringComparison.Ordinal) + 1)..] : text;

    /// <summary>The value of a slot.</summary>
    public DeviceArgument? Argument(string role) => Values.GetValueOrDefault(role);

    /// <summary>Where a word stands.</summary>
    public WordSpan? Find(string word) => words.IndexOf(word) is var at and >= 0 ? new(at, at + 1) : null;
}
