using System.Xml.Linq;
using static LamRobot.Bridge.Service.Evaluation.Documents.OdfNames;

namespace LamRobot.Bridge.Service.Evaluation.Documents;

/// <summary>Reads a sequence of paragraphs, lists and tables.</summary>
/// <param name="package">The file, for embedded formulas.</param>
/// <param name="styles">The styles.</param>
internal sealed class OdfBodyReader(DocumentPackage package, OdfStyles styles)
{
    private const int MostRepeats = 1000;

    private bool breakDue;

    /// <summary>The master pages that paragraphs and tables begin, in their order.</summary>
    public List<string> MasterPages { get; } = [];

    /// <summary>The most columns that a section has.</summary>
    public int SectionColumns { get; private set; } = 1;

    /// <summary>Reads all of an element's content.</summary>
    /// <param name="element">The element.</param>
    /// <returns>Paragraphs and tables.</returns>
    public IReadOnlyList<IBlock> Read(XElement element) => [.. ReadBlocks(element, null)];

    private IEnumerable<IBlock> ReadBlocks(XElement element, OdfListPlace? place) => element.Elements().SelectMany(child => ReadBlock(child, place));

    private IEnumerable<IBlock> ReadBlock(XElement element, OdfListPlace? place)
    {
        if (element.Name == Table + "table")
        {
            NoteMasterPage("table", element.Get(Table + "style-name"));
            return [new DocumentTable([.. ReadRows(element)])];
        }

        return element.Name.Namespace != Text ? [] : element.Name.LocalName switch
        {
            "p" or "h" => [ReadParagraph(element, place)],
            "list" => ReadList(element, place),
            "section" => ReadSection(element),
            "tracked-changes" or "sequence-decls" or "variable-decls" or "user-field-decls" => [],
            _ => ReadBlocks(element, place),
        };
    }

    private IEnumerable<IBlock> ReadSection(XElement element)
    {
        var columns = styles.Find("section", element.Get(Text + "style-name"))?.Element.Element(Style + "section-properties")?.Element(Style + "columns")?.Get(Fo + "column-count");
        SectionColumns = int.TryParse(columns, out var count) ? Math.Max(SectionColumns, count) : SectionColumns;
        return ReadBlocks(element, null);
    }

    private IEnumerable<IBlock> ReadList(XElement element, OdfListPlace? outer)
    {
        var place = new OdfListPlace(element.Get(Text + "style-name") ?? outer?.Style, (outer?.Level ?? 0) + 1, Labelled: true);
        foreach (var item in element.Elements())
        {
            var next = place with { Labelled = item.Name == Text + "list-item" };
            foreach (var child in item.Elements())
            {
                foreach (var block in ReadBlock(child, next))
                {
                    yield return block;
                }

                next = next with { Labelled = next.Labelled && child.Name != Text + "p" && child.Name != Text + "h" };
            }
        }
    }

    private Paragraph ReadParagraph(XElement element, OdfListPlace? place)
    {
        var style = element.Get(Text + "style-name") ?? "Standard";
        var begins = NoteMasterPage("paragraph", style) | breakDue;
        var format = styles.Paragraph(style, ListFormat(element, style, place));
        breakDue = styles.Chain("paragraph", style).Any(item => item.Element.Element(Style + "paragraph-properties")?.Get(Fo + "break-after") == "page");
        return new OdfParagraphReader(package, styles).Read(element, begins ? format.With(FormatAspect.PageBreak, FormatValue.Yes) : format);
    }

    private Format ListFormat(XElement element, string? style, OdfListPlace? place)
    {
        if (place is not null)
        {
            return OdfListPlace.Read(styles.ListLevel(place.Style ?? styles.ListOf(style) ?? "", place.Level), place.Level, place.Labelled);
        }

        return element.Name == Text + "h" && int.TryParse(element.Get(Text + "outline-level"), out var level)
            ? OdfListPlace.Read(styles.ListLevel(null, level), 1, labelled: true).Only(FormatAspect.List)
            : Format.Empty;
    }

    // A paragraph that begins another master page begins a page.
    private bool NoteMasterPage(string family, string? style)
    {
        var master = styles.Chain(family, style).Select(item => item.Element.Get(Style + "master-page-name")).FirstOrDefault(name => name is not null);
        if (string.IsNullOrEmpty(master))
        {
            return false;
        }

        MasterPages.Add(master);
        return true;
    }

    private IEnumerable<IReadOnlyList<TableCell>> ReadRows(XElement table)
    {
        foreach (var element in table.Elements())
        {
            if (element.Name == Table + "table-row")
            {
                var row = element.Elements().SelectMany(ReadCells).ToArray();
                for (var repeat = Repeats(element, "number-rows-repeated"); repeat > 0; repeat--)
                {
                    yield return row;
                }
            }
            else if (element.Name.Namespace == Table && element.Name.LocalName is ("table-rows" or "table-header-rows" or "table-row-group"))
            {
                foreach (var row in ReadRows(element))
                {
                    yield return row;
                }
            }
        }
    }

    private IEnumerable<TableCell> ReadCells(XElement element) => element.Name.LocalName switch
    {
        "table-cell" => Enumerable.Range(0, Repeats(element, "number-columns-repeated")).Select(_ => new TableCell(Flatten(ReadBlocks(element, null)))),
        "covered-table-cell" => Enumerable.Repeat(TableCell.Covered, Repeats(element, "number-columns-repeated")),
        _ => [],
    };

    private static int Repeats(XElement element, string name)
    {
        var count = int.TryParse(element.Get(Table + name), out var number) ? number : 1;
        return count is >= 1 and <= MostRepeats ? count : throw new InvalidDataException($"a table has {count} equal rows or columns");
    }

    private static Paragraph[] Flatten(IEnumerable<IBlock> blocks) =>
        [.. blocks.SelectMany(block => block is DocumentTable table ? table.Paragraphs : [(Paragraph)block])];
}
