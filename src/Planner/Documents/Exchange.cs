using System.Text.RegularExpressions;

namespace LamRobot.Planner.Documents;

/// <summary>Lets two things change places: words of a sentence, rows of a table, paragraphs, sections.</summary>
internal sealed class Exchange(Setting setting)
{
    /// <summary>Reads an exchange.</summary>
    /// <param name="one">What the first is called.</param>
    /// <param name="other">What the second is called.</param>
    /// <param name="wish">The whole wish.</param>
    /// <param name="find">Finds what moves.</param>
    public Reading? Read(string one, string other, string wish, Func<string, string, Setting, Found> find)
    {
        if (Rows(one, other, wish) is { } rows)
        {
            return rows;
        }

        if (Words(one, other) is { } words)
        {
            return words;
        }

        var isText = s_onlyText.IsMatch(wish);
        var (first, second) = isText ? (Text(one), Text(other)) : (find(one, wish, setting), find(other, wish, setting));
        return first.IsNothing || second.IsNothing || first.Cost > 1.2 || second.Cost > 1.2 || first.Passages[0].Target.Kind != "paragraph" || second.Passages[0].Target.Kind != "paragraph"
            ? null
            : Paragraphs(first, second);
    }

    private Found Text(string name) => new PlaceNames(setting.View, setting.Finder).SectionOf(name, withHeading: false);

    private Reading? Paragraphs(Found first, Found second)
    {
        var (one, other) = (Span(first), Span(second));
        var (upper, lower) = one.From < other.From ? (one, other) : (other, one);
        if (upper.To >= lower.From)
        {
            return null;
        }

        var all = setting.View.Paragraphs;
        var (size, order) = (lower.To - lower.From + 1, setting.View.OrderOf(all[upper.From]));
        var actions = new List<WantedAction> { WantedAction.On("move", new(all[lower.From], size > 1 ? all[lower.To] : null), ("where", "before"), ("destination", all[upper.From].Id)).Moving(order) };
        if (lower.From - upper.To > 1)
        {
            // The lower one stands above now, so that the upper one has gone down by its size.
            var (from, to) = (upper.From + size, upper.To + size);
            actions[0] = actions[0].Moving(lower.From);
            actions.Add(WantedAction.On("move", new(all[from], to > from ? all[to] : null), ("where", "after"), ("destination", all[lower.To].Id)).Moving(lower.From - 1e-6));
        }

        return new(actions, 0.5 * (first.Cost + second.Cost), []);
    }

    private (int From, int To) Span(Found found) => (setting.View.PlaceOf(found.Passages[0].Target), setting.View.PlaceOf(found.Passages[^1].Last));

    /// <summary>Two stretches of one sentence.</summary>
    private Reading? Words(string one, string other)
    {
        if (!Standing.Is(one, setting.View) || !Standing.Is(other, setting.View) || setting.View.BlocksWith(one).Intersect(setting.View.BlocksWith(other)).ToList() is not [var block])
        {
            return null;
        }

        var text = DocumentView.Text(block);
        var (at, to) = (WordPlaces.Find(text, one, StringComparison.OrdinalIgnoreCase), WordPlaces.Find(text, other, StringComparison.OrdinalIgnoreCase));
        var (left, right) = at < to ? ((at, one.Length), (to, other.Length)) : ((to, other.Length), (at, one.Length));
        if (left.Item1 + left.Length > right.Item1)
        {
            return null;
        }

        var (start, end) = (left.Item1, right.Item1 + right.Length);
        var now = string.Concat(text.AsSpan(right.Item1, right.Length), text.AsSpan((left.Item1 + left.Length)..right.Item1), text.AsSpan(left.Item1, left.Length));
        return Reading.Of(0.1, [new(block)], WantedAction.On("replace_text", new Passage(block, Words: text[start..end]), ("with", now)));
    }

    /// <summary>Two rows of one table: every cell gets the other's text.</summary>
    private Reading? Rows(string one, string other, string wish)
    {
        var names = new TableNames(setting.View);
        foreach (var table in setting.View.Tables)
        {
            var (first, second) = (names.Row(table, s_rowWord.Replace(one, "")), names.Row(table, s_rowWord.Replace(other, "")));
            if (first is { } a && second is { } b && a != b && (s_table.IsMatch(wish) || (!Standing.IsIn(one, setting.View.Paragraphs) && !Standing.IsIn(other, setting.View.Paragraphs))))
            {
                return TableOrder.Swap(table, a, b, setting);
            }
        }

        return null;
    }

    private static readonly Regex s_onlyText = new(@"\b(?:only|just)\s+(?:the\s+)?(?:texts?|contents?|descriptions?|paragraphs?|bod(?:y|ies))\b|\b(?:but\s+)?not\s+(?:the\s+)?headings?\b|\bheadings?\s+(?:stays?|remains?|are\s+to\s+stay)\b|\bwithout\s+(?:the\s+|their\s+)?headings?\b", WishPattern.Loose);

    private static readonly Regex s_rowWord = new(@"^(?:the\s+)?rows?\s+(?:of|with|for)?\s*|\s+rows?$|^the\s+", WishPattern.Loose);

    private static readonly Regex s_table = new(@"\b(?:table|rows?|lines?\s+of\s+the\s+table)\b", WishPattern.Loose);
}
