using System.IO.Compression;

namespace LamRobot.Bridge.Service.Tests.Documents;

/// <summary>A small Office Open XML text, written by hand; prefixes are the usual ones.</summary>
internal sealed record DocxText(string Body)
{
    private const string Namespaces = """
        xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"
        """;

    private const string Kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private static readonly string[] Parts = ["styles", "numbering", "footnotes", "comments", "footer1"];

    public string Section { get; init; } = """<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:left="1134" w:right="1134" w:top="1134" w:bottom="1134"/>""";

    public string Footer { get; init; } = "";

    public string Notes { get; init; } = "";

    public string Comments { get; init; } = "";

    public void Save(string path)
    {
        using var archive = ZipFile.Open(path, ZipArchiveMode.Create);
        var reference = Footer.Length == 0 ? "" : """<w:footerReference w:type="default" r:id="footer1"/>""";
        Add(archive, "word/document.xml", $"<w:document {Namespaces}><w:body>{Body}<w:sectPr>{reference}{Section}</w:sectPr></w:body></w:document>");
        Add(archive, "word/styles.xml", $"""
            <w:styles {Namespaces}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Serif"/><w:sz w:val="24"/></w:rPr></w:rPrDefault></w:docDefaults>
            <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
            <w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/><w:rPr><w:b/></w:rPr></w:style></w:styles>
            """);
        Add(archive, "word/numbering.xml", $"""
            <w:numbering {Namespaces}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum>
            <w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/></w:lvl></w:abstractNum>
            <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num></w:numbering>
            """);
        Add(archive, "word/footnotes.xml", $"<w:footnotes {Namespaces}>{Notes}</w:footnotes>");
        Add(archive, "word/comments.xml", $"<w:comments {Namespaces}>{Comments}</w:comments>");
        Add(archive, "word/footer1.xml", $"<w:ftr {Namespaces}>{Footer}</w:ftr>");
        Add(archive, "word/_rels/document.xml.rels", $"""
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
            {string.Concat(Parts.Select(part => $"""<Relationship Id="{part}" Type="{Kind}/{part.TrimEnd('1')}" Target="{part}.xml"/>"""))}
            <Relationship Id="link" Type="{Kind}/hyperlink" Target="https://example.org/" TargetMode="External"/></Relationships>
            """);
    }

    private static void Add(ZipArchive archive, string name, string text)
    {
        using var writer = new StreamWriter(archive.CreateEntry(name).Open());
        writer.Write(text);
    }
}
