using System.Xml.Linq;
using static LamRobot.Bridge.Service.Evaluation.Documents.OdfNames;

namespace LamRobot.Bridge.Service.Evaluation.Documents;

/// <summary>Reads OpenDocument text files.</summary>
internal static class OdfReader
{
    /// <summary>Reads a document.</summary>
    /// <param name="package">Its file.</param>
    /// <returns>The document.</returns>
    /// <exception cref="InvalidDataException">It is no such document.</exception>
    public static TextDocument Read(DocumentPackage package)
    {
        var content = package.Require("content.xml");
        var common = package.Find("styles.xml") ?? new XElement(Office + "document-styles");
        var text = content.Element(Office + "body")?.Element(Office + "text") ?? throw new InvalidDataException("content.xml has no text");
        var body = new OdfBodyReader(package, new(common, content));
        var blocks = body.Read(text);
        var pages = new OdfPages(common);
        var startsMaster = blocks.Count > 0 && (blocks[0] as Paragraph)?.Format.Has(FormatAspect.PageBreak) != false && body.MasterPages.Count > 0;
        var masters = pages.InUse(body.MasterPages, startsMaster);
        var styles = new OdfStyles(common, common);
        return new(WithoutFirstBreak(blocks))
        {
            Header = Area(package, styles, masters, "header"),
            Footer = Area(package, styles, masters, "footer"),
            Pages = [.. masters.Select(pages.Layout).Select(layout => layout with { Columns = Math.Max(layout.Columns, body.SectionColumns) }).Distinct()],
            Title = PlainText.Of(package.Find("meta.xml")?.Descendants(Dublin + "title").FirstOrDefault()?.Value ?? "").Trim(),
            DefaultFont = styles.Paragraph("Standard", Format.Empty).Of(FormatAspect.Font).Word,
        };
    }

    // The first page needs no break to begin.
    private static IReadOnlyList<IBlock> WithoutFirstBreak(IReadOnlyList<IBlock> blocks) =>
        blocks.Count > 0 && blocks[0] is Paragraph first && first.Format.Has(FormatAspect.PageBreak)
            ? [new Paragraph(first.Text, first.Characters, first.Format.With(FormatAspect.PageBreak, FormatValue.No), first.Marks), .. blocks.Skip(1)]
            : blocks;

    private static Paragraph[] Area(DocumentPackage package, OdfStyles styles, IReadOnlyList<XElement> masters, string name) =>
        [.. masters.SelectMany(master => OdfPages.Areas(master, name))
            .SelectMany(new OdfBodyReader(package, styles).Read)
            .SelectMany(block => block is DocumentTable table ? table.Paragraphs : [(Paragraph)block])];
}
