namespace LamRobot.Bridge.Service.Evaluation.Documents;

/// <summary>Reads assertions about the format of a range: a word, the range, and the value.</summary>
internal static class FormatAssertionReader
{
    private const FormatAspect ListAspects = FormatAspect.List | FormatAspect.ListLevel | FormatAspect.Indent | FormatAspect.RightIndent | FormatAspect.FirstLine | FormatAspect.Tabs | FormatAspect.Style;
    private const FormatAspect LinkAspects = FormatAspect.Link | FormatAspect.Colour | FormatAspect.Underline;
    private const FormatAspect EveryAspect = FormatAspects.Characters | FormatAspects.Paragraphs;

    private static readonly Dictionary<string, (FormatAspect Aspect, FormatAspect Further, Func<CaseNode, Func<FormatValue, bool>> Value)> Kinds = new(StringComparer.Ordinal)
    {
        ["bold"] = (FormatAspect.Bold, FormatAspect.None, OnOrOff),
        ["italic"] = (FormatAspect.Italic, FormatAspect.None, OnOrOff),
        ["underline"] = (FormatAspect.Underline, FormatAspect.None, OnOrOff),
        ["strikethrough"] = (FormatAspect.Strikethrough, FormatAspect.None, OnOrOff),
        ["small_caps"] = (FormatAspect.SmallCaps, FormatAspect.None, OnOrOff),
        ["superscript"] = (FormatAspect.Position, FormatAspect.Size, node => ValueReader.Truth(node, "superscript")),
        ["subscript"] = (FormatAspect.Position, FormatAspect.Size, node => ValueReader.Truth(node, "subscript")),
        ["size"] = (FormatAspect.Size, FormatAspect.None, node => ValueReader.Numbers(node, FormatAspect.Size.Tolerance())),
        ["font"] = (FormatAspect.Font, FormatAspect.None, Names),
        ["colour"] = (FormatAspect.Colour, FormatAspect.None, node => ValueReader.Colours(node)),
        ["highlight"] = (FormatAspect.Highlight, FormatAspect.None, node => ValueReader.Colours(node, "none")),
        ["link"] = (FormatAspect.Link, LinkAspects, Addresses),
        ["align"] = (FormatAspect.Alignment, FormatAspect.None, node => ValueReader.Choices(node, "left", "center", "right", "justify")),
        ["line_spacing"] = (FormatAspect.LineSpacing, FormatAspect.None, node => ValueReader.Numbers(node, FormatAspect.LineSpacing.Tolerance(), "lines")),
        ["space_before"] = (FormatAspect.SpaceBefore, FormatAspect.None, node => ValueReader.Numbers(node, FormatAspect.SpaceBefore.Tolerance())),
        ["space_after"] = (FormatAspect.SpaceAfter, FormatAspect.None, node => ValueReader.Numbers(node, FormatAspect.SpaceAfter.Tolerance())),
        ["indent"] = (FormatAspect.Indent, FormatAspect.None, node => ValueReader.Numbers(node, FormatAspect.Indent.Tolerance())),
        ["first_line"] = (FormatAspect.FirstLine, FormatAspect.None, node => ValueReader.Numbers(node, FormatAspect.FirstLine.Tolerance())),
        ["tab"] = (FormatAspect.Tabs, FormatAspect.None, TabStops),
        ["style"] = (FormatAspect.Style, EveryAspect, node => Names(node, StyleNames.Canonical)),
        ["list"] = (FormatAspect.List, ListAspects, node => ValueReader.Choices(node, "bullet", "number", "none")),
    };

    /// <summary>Finds how assertions of a word are read.</summary>
    /// <param name="name">The word.</param>
    /// <returns>Reads the parts after the word; null when the word is none of these.</returns>
    public static Func<IReadOnlyList<CaseNode>, Assertion>? Find(string name) => Kinds.TryGetValue(name, out var kind)
        ? parts => new FormatAssertion(kind.Aspect, RangeReader.Read(parts[0]), kind.Value(parts[1]), kind.Aspect | kind.Further)
        : null;

    private static Func<FormatValue, bool> OnOrOff(CaseNode node) => ValueReader.Truth(node, FormatValue.Yes.Word);

    private static Func<FormatValue, bool> Names(CaseNode node) => Names(node, name => name);

    private static Func<FormatValue, bool> Names(CaseNode node, Func<string, string> canonical)
    {
        var accepted = ValueReader.Accepted(node, item => canonical(item.Text()));
        return value => accepted.Contains(value.Word, StringComparer.OrdinalIgnoreCase);
    }

    // Programs add a stroke to an address without a path.
    private static Func<FormatValue, bool> Addresses(CaseNode node)
    {
        var accepted = ValueReader.Accepted(node, item => ValueReader.AnyText(item).TrimEnd('/'));
        return value => accepted.Contains(value.Word.TrimEnd('/'));
    }

    private static Func<FormatValue, bool> TabStops(CaseNode node)
    {
        string[] kinds = ["left", "right", "center", "decimal"];
        var accepted = ValueReader.Accepted(node, item => kinds[item.Choice(kinds)]);
        return value => value.Word.Split(' ').Any(accepted.Contains);
    }
}
