using System.Xml.Linq;

namespace LamRobot.Actuators.Desktop.Tests.Writer;

/// <summary>Documents of the tests' own making.</summary>
internal static class FlatDocument
{
    private static readonly XNamespace s_office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";

    /// <summary>Writes a flat document of some paragraphs' XML, with B as a style for bold words.</summary>
    public static string Write(string directory, string body)
    {
        var file = Path.Combine(directory, $"{Guid.NewGuid():N}.fodt");
        File.WriteAllText(file, $"""
            <?xml version="1.0" encoding="UTF-8"?>
            <office:document xmlns:office="{s_office}" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
            <office:automatic-styles><style:style style:name="B" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style></office:automatic-styles>
            <office:body><office:text>{body}</office:text></office:body></office:document>
            """.TrimStart());
        return file;
    }
}
