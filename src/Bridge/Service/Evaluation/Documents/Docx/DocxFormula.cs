using System.Xml.Linq;

namespace LamRobot.Bridge.Service.Evaluation.Documents;

/// <summary>Reads the signs of a formula in their order.</summary>
internal static class DocxFormula
{
    /// <summary>Reads a formula.</summary>
    /// <param name="element">The formula, or a part of it.</param>
    /// <returns>Its signs.</returns>
    public static string Read(XElement element)
    {
        var inner = string.Concat(element.Elements().Select(Read));
        return element.Name.Namespace != DocxNames.Math ? inner : element.Name.LocalName switch
        {
            "t" => element.Value,
            "d" => Sign(element, "dPr", "begChr", "(") + inner + Sign(element, "dPr", "endChr", ")"),
            "nary" => Sign(element, "naryPr", "chr", "\u222B") + inner,
            _ => inner,
        };
    }

    // Brackets and sums are written as properties, not as text.
    private static string Sign(XElement element, string properties, string name, string otherwise) =>
        element.Element(DocxNames.Math + properties)?.Element(DocxNames.Math + name)?.Attribute(DocxNames.Math + "val")?.Value ?? otherwise;
}
