using System.IO.Compression;

namespace LamRobot.Bridge.Service.Tests.Documents;

/// <summary>A small OpenDocument text, written by hand; prefixes are the usual ones.</summary>
internal sealed record OdtText(string Body)
{
    private static readonly string[] Parts = ["content.xml", "styles.xml", "meta.xml"];

    private const string Namespaces = """
        xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
        xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"
        xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"
        """;

    public string Automatic { get; init; } = "";

    public string Header { get; init; } = "";

    public string Footer { get; init; } = "";

    public string Layout { get; init; } = """fo:page-width="21cm" fo:page-height="29.7cm" fo:margin="2cm" """;

    public string LayoutContent { get; init; } = "";

    public string Standard { get; init; } = """fo:font-family="Serif" """;

    public string Title { get; init; } = "";

    /// <summary>A body with one automatic style, P1 of paragraphs or T1 of text, given by its properties.</summary>
    public static OdtText Styled(string properties, string body) => new(body)
    {
        Automatic = $"""
            <style:style style:name="P1" style:family="paragraph" style:parent-style-name="Standard"><style:paragraph-properties {properties}/><style:text-properties {properties}/></style:style>
            <style:style style:name="T1" style:family="text"><style:text-properties {properties}/></style:style>
            """,
    };

    public void Save(string path, params (string Name, string Text)[] further)
    {
        using var archive = ZipFile.Open(path, ZipArchiveMode.Create);
        // The program knows the format by this: the first entry, not packed.
        Add(archive, "mimetype", "application/vnd.oasis.opendocument.text", CompressionLevel.NoCompression);
        Add(archive, "META-INF/manifest.xml", $"""
            <manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">
              <manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.text"/>
              {string.Concat(Parts.Select(name => $"<manifest:file-entry manifest:full-path=\"{name}\" manifest:media-type=\"text/xml\"/>"))}
            </manifest:manifest>
            """);
        Add(archive, "content.xml", $"<office:document-content {Namespaces}><office:automatic-styles>{Automatic}</office:automatic-styles><office:body><office:text>{Body}</office:text></office:body></office:document-content>");
        Add(archive, "styles.xml", $"""
            <office:document-styles {Namespaces}><office:styles>
              <style:default-style style:family="paragraph"><style:text-properties fo:font-size="12pt"/></style:default-style>
              <style:style style:name="Standard" style:family="paragraph"><style:text-properties {Standard}/></style:style>
              <style:style style:name="Heading_20_1" style:display-name="Heading 1" style:family="paragraph" style:parent-style-name="Standard"><style:text-properties fo:font-size="150%" fo:font-weight="bold"/></style:style>
            </office:styles>
            <office:automatic-styles><style:page-layout style:name="L"><style:page-layout-properties {Layout}>{LayoutContent}</style:page-layout-properties></style:page-layout></office:automatic-styles>
            <office:master-styles><style:master-page style:name="Standard" style:page-layout-name="L">{Area("header", Header)}{Area("footer", Footer)}</style:master-page></office:master-styles></office:document-styles>
            """);
        Add(archive, "meta.xml", $"<office:document-meta {Namespaces}><office:meta><dc:title>{Title}</dc:title></office:meta></office:document-meta>");
        foreach (var (name, text) in further)
        {
            Add(archive, name, text);
        }
    }

    private static string Area(string name, string content) => content.Length == 0 ? "" : $"<style:{name}>{content}</style:{name}>";

    private static void Add(ZipArchive archive, string name, string text, CompressionLevel level = CompressionLevel.Optimal)
    {
        using var writer = new StreamWriter(archive.CreateEntry(name, level).Open());
        writer.Write(text);
    }
}
