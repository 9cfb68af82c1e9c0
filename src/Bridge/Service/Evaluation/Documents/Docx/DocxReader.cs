using System.Xml.Linq;

namespace LamRobot.Bridge.Service.Evaluation.Documents;

/// <summary>Reads Office Open XML text files.</summary>
internal static class DocxReader
{
    private const string MainPart = "word/document.xml";

    /// <summary>Reads a document.</summary>
    /// <param name="package">Its file.</param>
    /// <returns>The document.</returns>
    /// <exception cref="InvalidDataException">It is no such document.</exception>
    public static TextDocument Read(DocumentPackage package)
    {
        var main = package.Require(MainPart).Child("body") ?? throw new InvalidDataException($"{MainPart} has no body");
        var parts = new DocxParts(package, MainPart);
        var styles = new DocxStyles(parts.OfKind("styles"), new(parts.OfKind("numbering")));
        var context = new DocxContext(styles, parts, new(parts.OfKind("footnotes")), new(parts.OfKind("endnotes")), new(parts.OfKind("comments")));
        var body = new DocxBodyReader(context);
        var blocks = body.Read(main);
        var evenToo = parts.OfKind("settings").Switch("evenAndOddHeaders") == true;
        return new(blocks)
        {
            Header = Area(package, context, body.Sections, "header", evenToo),
            Footer = Area(package, context, body.Sections, "footer", evenToo),
            Pages = body.Sections.Count == 0 ? [PageLayout.Plain] : [.. body.Sections.Select(Layout).Distinct()],
            Title = PlainText.Of(package.Find("docProps/core.xml")?.Descendants(OdfNames.Dublin + "title").FirstOrDefault()?.Value ?? "").Trim(),
            DefaultFont = styles.Paragraph(null).Of(FormatAspect.Font).Word,
        };
    }

    private static Paragraph[] Area(DocumentPackage package, DocxContext context, IEnumerable<XElement> sections, string area, bool evenToo) =>
        [.. sections.SelectMany(section => References(section, area, evenToo))
            .Select(reference => context.Parts.Path(reference.Attribute(DocxNames.Relation + "id")?.Value)).OfType<string>().Distinct()
            .SelectMany(path => package.Find(path) is { } root ? new DocxBodyReader(context with { Parts = new(package, path) }).Read(root) : [])
            .SelectMany(block => block is DocumentTable table ? table.Paragraphs : [(Paragraph)block])];

    private static IEnumerable<XElement> References(XElement section, string area, bool evenToo) =>
        section.Elements(DocxNames.Word + $"{area}Reference").Where(reference => reference.Value("type") switch
        {
            "first" => section.Switch("titlePg") == true,
            "even" => evenToo,
            _ => true,
        });

    // With a header, the margin up to it is the page's, as the program shows it; the same holds of the footer.
    private static PageLayout Layout(XElement section)
    {
        var size = section.Child("pgSz");
        var margins = section.Child("pgMar");
        var plain = PageLayout.Plain;
        double Margin(string side, double otherwise) => Math.Abs(DocxNames.Centimetres(margins.Value(side)) ?? otherwise);
        return new(
            DocxNames.Centimetres(size.Value("w")) ?? plain.Width,
            DocxNames.Centimetres(size.Value("h")) ?? plain.Height,
            Margin("left", plain.Left),
            Margin("right", plain.Right),
            Margin(section.Elements(DocxNames.Word + "headerReference").Any() ? "header" : "top", plain.Top),
            Margin(section.Elements(DocxNames.Word + "footerReference").Any() ? "footer" : "bottom", plain.Bottom),
            (int)Math.Clamp(DocxNames.Number(section.Child("cols").Value("num")) ?? 1, 1, 100));
    }
}
