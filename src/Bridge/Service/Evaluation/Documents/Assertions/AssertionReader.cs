using System.Text.Json;

namespace LamRobot.Bridge.Service.Evaluation.Documents;

/// <summary>Reads assertions: tuples of a word and what it needs.</summary>
internal static class AssertionReader
{
    // How many parts there are after the word: at least, at most.
    private static readonly Dictionary<string, (int Least, int Most, Func<IReadOnlyList<CaseNode>, Assertion> Read)> Readers = new(StringComparer.Ordinal)
    {
        ["any"] = (1, int.MaxValue, parts => new AnyAssertion([.. parts.Select(ReadGroup)])),
        ["text"] = (2, 2, parts => new TextAssertion(RangeReader.Read(parts[0]), ValueReader.Texts(parts[1]))),
        ["count"] = (2, 2, ReadCount),
        ["contains"] = (1, 1, parts => new OccurrenceAssertion(parts[0].Text(), null, SpeaksOfStart: false)),
        ["lacks"] = (1, 1, parts => new OccurrenceAssertion(parts[0].Text(), [0], SpeaksOfStart: true)),
        ["occurs"] = (2, 2, parts => new OccurrenceAssertion(parts[0].Text(), ValueReader.Counts(parts[1]), SpeaksOfStart: true)),
        ["tables"] = (1, 1, parts => new TableCountAssertion(ValueReader.Counts(parts[0]))),
        ["table"] = (3, 3, parts => new TableShapeAssertion(Positive(parts[0]), ValueReader.Counts(parts[1]), ValueReader.Counts(parts[2]))),
        ["cell"] = (4, 4, parts => new CellAssertion(Positive(parts[0]), Positive(parts[1]), Positive(parts[2]), ValueReader.Texts(parts[3]))),
        ["page_break_before"] = (1, 1, parts => new PageBreakBeforeAssertion(RangeReader.Read(parts[0]))),
        ["page_breaks"] = (1, 1, parts => new PageBreaksAssertion(ValueReader.Counts(parts[0]))),
        ["footnote"] = (1, 2, parts => new MarkAssertion(MarkKind.Footnote, ValueReader.Texts(parts[0]), parts.Count > 1 ? RangeReader.Read(parts[1]) : null)),
        ["comment"] = (2, 2, parts => new MarkAssertion(MarkKind.Comment, ValueReader.Texts(parts[1]), RangeReader.Read(parts[0]))),
        ["bookmark"] = (1, 2, parts => new MarkAssertion(MarkKind.Bookmark, parts.Count > 1 ? ValueReader.Texts(parts[1]) : null, RangeReader.Read(parts[0]))),
        ["formula"] = (1, 1, parts => new MarkAssertion(MarkKind.Formula, ValueReader.Accepted(parts[0], item => PlainText.Formula(item.Text())), null)),
        ["footnotes"] = (1, 1, parts => new MarkCountAssertion(MarkKind.Footnote, ValueReader.Counts(parts[0]))),
        ["comments"] = (1, 1, parts => new MarkCountAssertion(MarkKind.Comment, ValueReader.Counts(parts[0]))),
        ["image"] = (1, 1, parts => new MarkCountAssertion(MarkKind.Image, ValueReader.Counts(parts[0]))),
        ["property"] = (2, 2, ReadProperty),
        ["default_font"] = (1, 1, parts => new DefaultFontAssertion(ValueReader.Texts(parts[0]))),
        ["file"] = (1, 1, parts => new FileAssertion(ValueReader.Accepted(parts[0], FileName), Wanted: true)),
        ["no_file"] = (1, 1, parts => new FileAssertion(ValueReader.Accepted(parts[0], FileName), Wanted: false)),
    };

    /// <summary>Reads an assertion.</summary>
    /// <param name="node">The tuple.</param>
    /// <returns>The assertion.</returns>
    /// <exception cref="JsonException">It is none.</exception>
    public static Assertion Read(CaseNode node)
    {
        var items = node.Items();
        var name = items.Count > 0 ? items[0].Text() : throw node.Wrong("an assertion is needed");
        IReadOnlyList<CaseNode> parts = [.. items.Skip(1)];
        var assertion = Readers.TryGetValue(name, out var reader)
            ? reader.Read(Counted(node, name, parts, reader.Least, reader.Most))
            : FormatAssertionReader.Find(name) is { } format ? format(Counted(node, name, parts, 2, 2))
            : PageAssertionReader.Find(name) is { } page ? page.Read(Counted(node, name, parts, page.Parts, page.Parts))
            : throw items[0].Wrong($"there is no assertion \"{name}\"");
        return assertion with { Words = node.Element.GetRawText() };
    }

    /// <summary>Reads the name of a file in the case's folder.</summary>
    /// <param name="node">The name.</param>
    /// <returns>The name.</returns>
    /// <exception cref="JsonException">It is a path.</exception>
    public static string FileName(CaseNode node) =>
        node.Text() is var name && name == Path.GetFileName(name) && name is not ("." or "..") && !name.Contains('\\', StringComparison.Ordinal) ? name : throw node.Wrong("the name of a file without its folder is needed");

    private static IReadOnlyList<CaseNode> Counted(CaseNode node, string name, IReadOnlyList<CaseNode> parts, int least, int most) =>
        parts.Count >= least && parts.Count <= most ? parts : throw node.Wrong($"{name} needs {(least == most ? least : least + " to " + most)} parts, not {parts.Count}");

    // An assertion, or a list of assertions.
    private static IReadOnlyList<Assertion> ReadGroup(CaseNode node) =>
        node.Items() is { Count: > 0 } items && items[0].Element.ValueKind == JsonValueKind.Array ? [.. items.Select(Read)] : [Read(node)];

    private static ParagraphCountAssertion ReadCount(IReadOnlyList<CaseNode> parts)
    {
        parts[0].Choice("paragraphs");
        return new(ValueReader.Counts(parts[1]));
    }

    private static TitleAssertion ReadProperty(IReadOnlyList<CaseNode> parts)
    {
        parts[0].Choice("title");
        return new(ValueReader.Texts(parts[1]));
    }

    private static int Positive(CaseNode node) => node.Integer() is >= 1 and var number ? number : throw node.Wrong("a number from 1 is needed");
}
