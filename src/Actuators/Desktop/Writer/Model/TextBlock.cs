
namespace LamRobot.Actuators.Desktop.Writer;

/// <summary>A paragraph of the text, a cell, the header, the footer or a footnote.</summary>
/// <param name="Owner">The id of the entity that it belongs to.</param>
/// <param name="Node">Its first element.</param>
internal sealed record TextBlock(string Owner, AccessibleNode Node)
{
    /// <summary>Its text, without a list's label, notes' numbers and comments' anchors.</summary>
    public string Text { get; init; } = "";

    /// <summary>Where each character is; one more than there are, for the end.</summary>
    public IReadOnlyList<TextPlace> Places { get; init; } = [];

    public IReadOnlyList<FormatRun> Runs { get; init; } = [];

    /// <summary>The list's label before it; empty when it is no list item.</summary>
    public string Label { get; init; } = "";

    /// <summary>Where notes' numbers are.</summary>
    public IReadOnlyList<TextPlace> Anchors { get; init; } = [];

    public ParagraphFormat Format { get; init; } = new("", "left");

    /// <summary>How an empty paragraph's text would look.</summary>
    public CharacterFormat EmptyFormat { get; init; } = new();

    /// <summary>The table, the row and the column of a cell, from 1; 0 elsewhere.</summary>
    public (int Table, int Row, int Column) Cell { get; init; }

    /// <summary>bullet, number or none.</summary>
    public string List => Label.Length == 0 ? "none" : Label.Any(char.IsAsciiLetterOrDigit) ? "number" : "bullet";

    /// <summary>The format that most of its characters have.</summary>
    public CharacterFormat MainFormat => Runs.Count == 0
        ? EmptyFormat
        : Runs.Where(static run => run.Link.Length == 0).DefaultIfEmpty(Runs[0]).GroupBy(static run => run.Format).MaxBy(static group => group.Sum(static run => run.End - run.Start))!.Key;

    /// <summary>Where a stretch of it begins in the program.</summary>
    public TextPlace StartOf(int index) => Places[index];

    /// <summary>Where a stretch of it ends in the program: behind its last character, before any note's number that follows.</summary>
    public TextPlace EndOf(int index) => index == 0 ? Places[0] : Places[index - 1] with { Offset = Places[index - 1].Offset + 1 };
}
