namespace LamRobot.Bridge.Service.Evaluation.Documents;

/// <summary>Reads assertions about pages: their layout, headers and footers.</summary>
internal static class PageAssertionReader
{
    /// <summary>How far apart two lengths of one meaning can be, in centimetres.</summary>
    public const double Tolerance = 0.06;

    private static readonly (string Name, double Short, double Long)[] Papers =
    [
        ("A3", 29.7, 42), ("A4", 21, 29.7), ("A5", 14.8, 21), ("A6", 10.5, 14.8), ("B4", 25, 35.3), ("B5", 17.6, 25), ("B6", 12.5, 17.6),
        ("Letter", 21.59, 27.94), ("Legal", 21.59, 35.56), ("Tabloid", 27.94, 43.18), ("Executive", 18.41, 26.67),
    ];

    private static readonly Dictionary<string, (int Parts, Func<IReadOnlyList<CaseNode>, Assertion> Read)> Readers = new(StringComparer.Ordinal)
    {
        ["orientation"] = (1, ReadOrientation),
        ["margin"] = (2, ReadMargin),
        ["columns"] = (1, ReadColumns),
        ["page_size"] = (1, ReadSize),
        ["header"] = (1, parts => Contains(PageArea.Header, parts[0])),
        ["footer"] = (1, parts => Contains(PageArea.Footer, parts[0])),
        ["page_number"] = (1, parts => new AreaAssertion(ReadArea(parts[0]), paragraphs =>
            paragraphs.Any(paragraph => paragraph.Marks.Any(mark => mark.Kind == MarkKind.PageNumber)) ? null : "there is no page number")),
        ["no"] = (1, parts => new AreaAssertion(ReadArea(parts[0]), paragraphs =>
            paragraphs.FirstOrDefault(paragraph => !paragraph.IsEmpty || paragraph.Marks.Count > 0) is { } left ? $"it has {left}" : null)),
    };

    /// <summary>Finds how assertions of a word are read.</summary>
    /// <param name="name">The word.</param>
    /// <returns>How many parts come after the word, and what reads them; null when the word is none of these.</returns>
    public static (int Parts, Func<IReadOnlyList<CaseNode>, Assertion> Read)? Find(string name) => Readers.TryGetValue(name, out var reader) ? reader : null;

    private static PageAssertion ReadOrientation(IReadOnlyList<CaseNode> parts)
    {
        var landscape = parts[0].Choice("portrait", "landscape") == 1;
        return new(page => page.Width > page.Height == landscape, PageAspect.Size | PageAspect.Margins);
    }

    private static PageAssertion ReadMargin(IReadOnlyList<CaseNode> parts)
    {
        var side = parts[0].Choice("left", "right", "top", "bottom", "all");
        var accepted = ValueReader.Accepted(parts[1], item => item.Number());
        bool Near(double length) => accepted.Any(item => Math.Abs(item - length) <= Tolerance);
        return side switch
        {
            0 => new(page => Near(page.Left), PageAspect.Left),
            1 => new(page => Near(page.Right), PageAspect.Right),
            2 => new(page => Near(page.Top), PageAspect.Top),
            3 => new(page => Near(page.Bottom), PageAspect.Bottom),
            _ => new(page => Near(page.Left) && Near(page.Right) && Near(page.Top) && Near(page.Bottom), PageAspect.Margins),
        };
    }

    private static PageAssertion ReadColumns(IReadOnlyList<CaseNode> parts)
    {
        var accepted = ValueReader.Counts(parts[0]);
        return new(page => accepted.Contains(page.Columns), PageAspect.Columns);
    }

    private static PageAssertion ReadSize(IReadOnlyList<CaseNode> parts)
    {
        var accepted = ValueReader.Accepted(parts[0], ReadPaper);
        return new(page => accepted.Any(paper => Math.Abs(Math.Min(page.Width, page.Height) - paper.Short) <= Tolerance && Math.Abs(Math.Max(page.Width, page.Height) - paper.Long) <= Tolerance), PageAspect.Size);
    }

    private static (string Name, double Short, double Long) ReadPaper(CaseNode node) =>
        Array.Find(Papers, paper => paper.Name.Equals(node.Text(), StringComparison.OrdinalIgnoreCase)) is { Name: not null } found ? found : throw node.Wrong($"one of {string.Join(", ", Papers.Select(paper => paper.Name))} is needed");

    private static AreaAssertion Contains(PageArea area, CaseNode node)
    {
        var accepted = ValueReader.Texts(node);
        return new(area, paragraphs => string.Join('\n', paragraphs.Select(paragraph => paragraph.Trimmed)) is var text && accepted.Any(item => text.Contains(item, StringComparison.Ordinal)) ? null : $"it says \"{text}\"");
    }

    private static PageArea ReadArea(CaseNode node) => node.Choice("header", "footer") == 0 ? PageArea.Header : PageArea.Footer;
}
