using System.Globalization;
using System.Xml.Linq;

namespace LamRobot.Bridge.Service.Evaluation.Documents;

/// <summary>The namespaces of Office Open XML files, and how their attributes are read.</summary>
internal static class DocxNames
{
    /// <summary>Of word processing.</summary>
    public static readonly XNamespace Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    /// <summary>Of references to other parts.</summary>
    public static readonly XNamespace Relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>Of lists of other parts.</summary>
    public static readonly XNamespace Relations = "http://schemas.openxmlformats.org/package/2006/relationships";

    /// <summary>Of formulas.</summary>
    public static readonly XNamespace Math = "http://schemas.openxmlformats.org/officeDocument/2006/math";

    /// <summary>Of pictures.</summary>
    public static readonly XNamespace Picture = "http://schemas.openxmlformats.org/drawingml/2006/picture";

    /// <summary>Of pictures in old files.</summary>
    public static readonly XNamespace Vector = "urn:schemas-microsoft-com:vml";

    private const double TwipsPerCentimetre = 1440 / 2.54;

    /// <summary>Gets an attribute of word processing.</summary>
    /// <param name="element">The element; null has none.</param>
    /// <param name="name">The attribute's name.</param>
    /// <returns>Its value; null when it is absent.</returns>
    public static string? Value(this XElement? element, string name = "val") => element?.Attribute(Word + name)?.Value;

    /// <summary>Gets a child of word processing.</summary>
    /// <param name="element">The element; null has none.</param>
    /// <param name="name">The child's name.</param>
    /// <returns>The child; null when it is absent.</returns>
    public static XElement? Child(this XElement? element, string name) => element?.Element(Word + name);

    /// <summary>Reads a switch: an element that is there is on unless it says otherwise.</summary>
    /// <param name="element">The element.</param>
    /// <param name="name">The switch's name.</param>
    /// <returns>Whether it is on; null when it is absent.</returns>
    public static bool? Switch(this XElement? element, string name) => element.Child(name) is { } found ? found.Value() is not ("0" or "false" or "off" or "none") : null;

    /// <summary>Reads a number.</summary>
    /// <param name="text">The number.</param>
    /// <returns>The number; null when it is none.</returns>
    public static double? Number(string? text) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;

    /// <summary>Reads a length in twentieths of a point, or with a unit.</summary>
    /// <param name="text">The length.</param>
    /// <returns>Centimetres; null when it is none.</returns>
    public static double? Centimetres(string? text) => Number(text) is { } twips ? twips / TwipsPerCentimetre : OdfLength.Centimetres(text);

    /// <summary>Reads a length in twentieths of a point, or with a unit.</summary>
    /// <param name="text">The length.</param>
    /// <returns>Points; null when it is none.</returns>
    public static double? Points(string? text) => Number(text) is { } twips ? twips / 20 : OdfLength.Points(text);
}
