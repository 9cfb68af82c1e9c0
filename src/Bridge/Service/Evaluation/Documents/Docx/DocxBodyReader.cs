using System.Xml.Linq;

namespace LamRobot.Bridge.Service.Evaluation.Documents;

/// <summary>Reads a sequence of paragraphs and tables.</summary>
/// <param name="context">What the sequence's part needs of the others.</param>
internal sealed class DocxBodyReader(DocxContext context)
{
    private const int MostCells = 1000;

    private readonly Stack<DocxField> fields = new();
    private bool breakDue;

    /// <summary>The sections' properties, in their order.</summary>
    public List<XElement> Sections { get; } = [];

    /// <summary>Reads all of an element's content.</summary>
    /// <param name="element">The element.</param>
    /// <returns>Paragraphs and tables.</returns>
    public IReadOnlyList<IBlock> Read(XElement element) => [.. ReadBlocks(element)];

    private IEnumerable<IBlock> ReadBlocks(XElement element) => element.Elements().SelectMany(ReadBlock);

    private IEnumerable<IBlock> ReadBlock(XElement element)
    {
        if (element.Name.Namespace != DocxNames.Word)
        {
            return [];
        }

        switch (element.Name.LocalName)
        {
            case "p":
                return [ReadParagraph(element)];
            case "tbl":
                return [new DocumentTable([.. ReadRows(element)])];
            case "sectPr":
                Sections.Add(element);
                return [];
            case "sdt" or "sdtContent" or "ins" or "moveTo" or "customXml":
                return ReadBlocks(element);
            default:
                return [];
        }
    }

    private Paragraph ReadParagraph(XElement element)
    {
        var reader = new DocxParagraphReader(context, fields);
        var paragraph = reader.Read(element, breakDue);
        breakDue = reader.BreakAfter;
        if (element.Child("pPr").Child("sectPr") is { } section)
        {
            Sections.Add(section);
            var next = element.ElementsAfterSelf().SelectMany(item => item.DescendantsAndSelf(DocxNames.Word + "sectPr")).FirstOrDefault();
            breakDue |= next.Child("type").Value() != "continuous";
        }

        return paragraph;
    }

    private IEnumerable<IReadOnlyList<TableCell>> ReadRows(XElement element) => element.Elements().SelectMany(child => child.Name.LocalName switch
    {
        "tr" => [ReadCells(child).ToArray()],
        "sdt" or "sdtContent" or "ins" => ReadRows(child),
        _ => Enumerable.Empty<IReadOnlyList<TableCell>>(),
    });

    private IEnumerable<TableCell> ReadCells(XElement element) => element.Elements().SelectMany(child => child.Name.LocalName switch
    {
        "tc" => ReadCell(child),
        "sdt" or "sdtContent" => ReadCells(child),
        _ => [],
    });

    private IEnumerable<TableCell> ReadCell(XElement element)
    {
        var properties = element.Child("tcPr");
        var covered = properties.Child("vMerge") is { } merge && merge.Value() is (null or "continue");
        var span = (int)Math.Clamp(DocxNames.Number(properties.Child("gridSpan").Value()) ?? 1, 1, MostCells);
        var blocks = ReadBlocks(element).SelectMany(block => block is DocumentTable table ? table.Paragraphs : [(Paragraph)block]).ToArray();
        return [covered ? TableCell.Covered : new TableCell(blocks), .. Enumerable.Repeat(TableCell.Covered, span - 1)];
    }
}
