using System.Xml.Linq;

namespace LamRobot.Bridge.Service.Evaluation.Documents;

/// <summary>The namespaces of OpenDocument files.</summary>
internal static class OdfNames
{
    /// <summary>Of the document's frame.</summary>
    public static readonly XNamespace Office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";

    /// <summary>Of text.</summary>
    public static readonly XNamespace Text = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";

    /// <summary>Of tables.</summary>
    public static readonly XNamespace Table = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";

    /// <summary>Of styles.</summary>
    public static readonly XNamespace Style = "urn:oasis:names:tc:opendocument:xmlns:style:1.0";

    /// <summary>Of formats that XSL has too.</summary>
    public static readonly XNamespace Fo = "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0";

    /// <summary>Of formats that SVG has too.</summary>
    public static readonly XNamespace Svg = "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0";

    /// <summary>Of frames and pictures.</summary>
    public static readonly XNamespace Draw = "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0";

    /// <summary>Of links.</summary>
    public static readonly XNamespace Link = "http://www.w3.org/1999/xlink";

    /// <summary>Of properties such as the title.</summary>
    public static readonly XNamespace Dublin = "http://purl.org/dc/elements/1.1/";

    /// <summary>Of formulas.</summary>
    public static readonly XNamespace MathMl = "http://www.w3.org/1998/Math/MathML";

    /// <summary>Gets an attribute.</summary>
    /// <param name="element">The element.</param>
    /// <param name="name">The attribute's name.</param>
    /// <returns>Its value; null when it is absent.</returns>
    public static string? Get(this XElement element, XName name) => element.Attribute(name)?.Value;
}
