using System.Xml.Linq;

namespace LamRobot.Actuators.Desktop.Tests.Writer;

/// <summary>Reads what the program has saved.</summary>
internal sealed class SavedDocument(string file)
{
    private static readonly XNamespace s_office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
    private static readonly XNamespace s_text = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
    private static readonly XNamespace s_style = "urn:oasis:names:tc:opendocument:xmlns:style:1.0";
    private static readonly XNamespace s_table = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";

    private readonly XElement root = XElement.Load(file);

    private XElement Body => root.Descendants(s_office + "text").Single();

    public IReadOnlyList<string> Paragraphs => [.. Body.Descendants().Where(IsParagraph).Where(static one => !one.Ancestors(s_table + "table-cell").Any() && !one.Ancestors(s_text + "note").Any()).Select(static one => one.Value)];

    public IReadOnlyList<string> Cells => [.. Body.Descendants(s_table + "table-cell").Select(static cell => cell.Value)];

    public int ListItems => Body.Descendants(s_text + "list-item").Count();

    public IReadOnlyList<string> Notes => [.. Body.Descendants(s_text + "note-body").Select(static note => note.Value)];

    /// <summary>Finds a property of the style of the paragraph, or of the span, that has exactly this text.</summary>
    public string? Property(string text, string name)
    {
        var element = Body.Descendants().Last(one => one.Value == text && one.Attribute(s_text + "style-name") is not null);
        var style = root.Descendants(s_style + "style").First(one => (string?)one.Attribute(s_style + "name") == (string?)element.Attribute(s_text + "style-name"));
        return style.Descendants().Attributes().FirstOrDefault(attribute => attribute.Name.LocalName == name)?.Value;
    }

    public bool HasPageProperty(string name, string value) => root.Descendants(s_style + "page-layout-properties").Attributes().Any(attribute => attribute.Name.LocalName == name && attribute.Value == value);

    private static bool IsParagraph(XElement element) => element.Name == s_text + "p" || element.Name == s_text + "h";
}
