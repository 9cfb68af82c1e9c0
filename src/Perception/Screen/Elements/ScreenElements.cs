using LamRobot.Contracts;

namespace LamRobot.Perception.Screen;

/// <summary>Joins what programs tell of their windows with the text that the picture shows, look after look with the same ids.</summary>
public sealed class ScreenElements
{
    /// <summary>The state of an element whose name was read in the picture and not told by its program.</summary>
    public const string Read = "read";

    private const double Inside = 0.6;
    private const double Known = 0.75;
    private const int MostLinesOfAName = 3;

    private readonly TextMemory memory = new();

    /// <summary>Joins one look.</summary>
    /// <param name="tree">The elements that programs tell.</param>
    /// <param name="texts">The text in the picture.</param>
    /// <returns>The tree's elements with their ids, nameless ones with the words that stand in them; then the texts that no element accounts for, each as an element of its own.</returns>
    public IReadOnlyList<UiElement> Join(IReadOnlyList<UiElement> tree, IReadOnlyList<ReadText> texts)
    {
        ArgumentNullException.ThrowIfNull(tree);
        ArgumentNullException.ThrowIfNull(texts);
        var unknown = texts.Where(text => !tree.Any(element => Accounts(element, text))).ToList();
        var named = Name(tree, unknown);
        var own = unknown.Except(named.Values.SelectMany(static words => words)).InReadingOrder();
        var ids = memory.Name(own);
        return
        [
            .. tree.Select(element => named.TryGetValue(element, out var words) ? Named(element, words) : element),
            .. own.Select((text, index) => new UiElement(ids[index], "text", text.Text) { States = [Read], Bounds = text.Bounds }),
        ];
    }

    /// <summary>Whether the words are an element's own name or value, or a part of it.</summary>
    private static bool Accounts(UiElement element, ReadText text)
    {
        if (element.Bounds is not { } bounds || text.Bounds.ShareIn(bounds) < Inside)
        {
            return false;
        }

        var read = LooseText.Bare(text.Text);
        return new[] { element.Name, element.Value }.OfType<string>().Select(LooseText.Bare).Any(told => Says(told, read));
    }

    private static bool Says(string told, string read)
    {
        // A narrow widget cuts its words off, and signs alone, such as a tick or an arrow, say nothing.
        var part = read.Length >= 2 && told.Length > read.Length;
        return told.Length > 0 && (read.Length == 0 || (part && told.Contains(read, StringComparison.Ordinal)) || LooseText.Likeness(told, read) >= Known);
    }

    private static Dictionary<UiElement, List<ReadText>> Name(IReadOnlyList<UiElement> tree, List<ReadText> texts)
    {
        var named = new Dictionary<UiElement, List<ReadText>>(ReferenceEqualityComparer.Instance);
        foreach (var text in texts)
        {
            // The smallest that it stands in is whose it is.
            var around = tree.Where(element => element.Bounds is { } bounds && text.Bounds.ShareIn(bounds) >= Inside).MinBy(static element => element.Bounds!.Area());
            if (around is { Name.Length: 0, Value: null or "" })
            {
                (named.TryGetValue(around, out var words) ? words : named[around] = []).Add(text);
            }
        }

        // What holds more than a few lines, such as a page, is not called by all of them.
        foreach (var large in named.Where(static pair => pair.Value.Count > MostLinesOfAName).Select(static pair => pair.Key).ToList())
        {
            named.Remove(large);
        }

        return named;
    }

    private static UiElement Named(UiElement element, IEnumerable<ReadText> words) => element with
    {
        Name = string.Join(' ', words.InReadingOrder().Select(static text => text.Text)),
        States = element.States.Append(Read).ToEquatableList(),
    };
}
