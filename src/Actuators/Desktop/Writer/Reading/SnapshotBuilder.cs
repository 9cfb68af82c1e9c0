using System.Globalization;

namespace LamRobot.Actuators.Desktop.Writer;

/// <summary>Numbers the parts of the document.</summary>
/// <param name="footnotes">How many notes there are: without any, no number in the text is a note's.</param>
internal sealed class SnapshotBuilder(int footnotes)
{
    private readonly List<TextBlock> paragraphs = [];
    private readonly List<DocumentTable> tables = [];
    private readonly List<TextBlock> header = [];
    private readonly List<TextBlock> footer = [];
    private readonly List<IReadOnlyList<TextBlock>> notes = [];
    private readonly List<DocumentComment> comments = [];
    private readonly List<DocumentObject> objects = [];
    private readonly List<RawParagraph> open = [];
    private int nextNote = 1;

    /// <summary>Adds the next child of the document.</summary>
    /// <param name="part">The child.</param>
    public void Add(DocumentPart part)
    {
        switch (part.Role)
        {
            case "paragraph" or "heading" or "list item" or "block quote":
                if (open.Count > 0 && !open[^1].RunsOnTo(part.Paragraphs[0]))
                {
                    Close();
                }

                open.Add(part.Paragraphs[0]);
                AddHanging(part, $"paragraph {paragraphs.Count + 1}");
                break;
            case "table":
                Close();
                AddTable(part);
                break;
            // The same header shows on every page.
            case "header" when header.Count == 0:
                header.AddRange(part.Paragraphs.Select(static paragraph => ParagraphReader.Build("header", [paragraph], 0)));
                break;
            case "footer" when footer.Count == 0:
                footer.AddRange(part.Paragraphs.Select(static paragraph => ParagraphReader.Build("footer", [paragraph], 0)));
                break;
            case "footnote":
                notes.Add([.. part.Paragraphs.Select(paragraph => ParagraphReader.Build($"footnote {notes.Count + 1}", [paragraph], 0))]);
                break;
            default:
                AddHanging(part, "");
                break;
        }
    }

    /// <summary>Gives the document.</summary>
    /// <returns>The document.</returns>
    public DocumentSnapshot Finish()
    {
        Close();
        return new DocumentSnapshot { Paragraphs = paragraphs, Tables = tables, Header = header, Footer = footer, Footnotes = notes, Comments = comments, Objects = objects };
    }

    private void AddHanging(DocumentPart part, string owner)
    {
        objects.AddRange(part.Hanging.SelectMany(static hanging => hanging.Objects).Select(one => one with { Owner = owner }));
        comments.AddRange(part.Hanging.SelectMany(static hanging => hanging.Comments).Select(comment => comment with { Owner = owner }));
    }

    private void Close()
    {
        if (open.Count > 0)
        {
            paragraphs.Add(Build($"paragraph {paragraphs.Count + 1}", [.. open]));
            open.Clear();
        }
    }

    private TextBlock Build(string owner, IReadOnlyList<RawParagraph> pieces)
    {
        var block = ParagraphReader.Build(owner, pieces, nextNote <= footnotes ? nextNote : 0);
        nextNote += block.Anchors.Count;
        return block;
    }

    private void AddTable(DocumentPart part)
    {
        var goesOn = tables.Count > 0 && tables[^1].Name == part.Name && tables[^1].After == paragraphs.Count;
        var table = goesOn ? tables[^1] : new DocumentTable(tables.Count + 1, part.Name, paragraphs.Count);
        var blocks = part.Cells.SelectMany(cell => BuildCell(table.Number, cell)).ToList();
        table = table with { Blocks = [.. table.Blocks, .. blocks] };
        if (goesOn)
        {
            tables[^1] = table;
        }
        else
        {
            tables.Add(table);
        }
    }

    private IEnumerable<TextBlock> BuildCell(int table, DocumentPart cell)
    {
        var column = 0;
        var letters = cell.Name.TakeWhile(char.IsAsciiLetter).ToArray();
        foreach (var letter in letters)
        {
            column = column * 26 + (char.ToUpperInvariant(letter) - 'A' + 1);
        }

        var digits = string.Concat(cell.Name.Skip(letters.Length).TakeWhile(char.IsAsciiDigit));
        var row = int.TryParse(digits, CultureInfo.InvariantCulture, out var number) ? number : 0;
        AddHanging(cell, $"cell {table} {row} {column}");
        return cell.Paragraphs.Select(paragraph => Build($"cell {table} {row} {column}", [paragraph]) with { Cell = (table, row, column) });
    }
}
