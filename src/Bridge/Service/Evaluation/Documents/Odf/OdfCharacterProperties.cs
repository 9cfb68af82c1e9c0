using System.Globalization;
using System.Xml.Linq;
using static LamRobot.Bridge.Service.Evaluation.Documents.OdfNames;

namespace LamRobot.Bridge.Service.Evaluation.Documents;

/// <summary>Reads <c>style:text-properties</c>.</summary>
/// <param name="fonts">The families of the declared fonts.</param>
internal sealed class OdfCharacterProperties(IReadOnlyDictionary<string, string> fonts)
{
    /// <summary>Reads what an element says.</summary>
    /// <param name="properties">The element; null says nothing.</param>
    /// <returns>The format.</returns>
    public Format Read(XElement? properties)
    {
        if (properties is null)
        {
            return Format.Empty;
        }

        var said = new FormatBuilder();
        said.Say(FormatAspect.Bold, Truth(properties, Fo + "font-weight", weight => weight == "bold" || (int.TryParse(weight, out var number) && number >= 600)));
        said.Say(FormatAspect.Italic, Truth(properties, Fo + "font-style", style => style is "italic" or "oblique"));
        said.Say(FormatAspect.Underline, Line(properties, "underline"));
        said.Say(FormatAspect.Strikethrough, Line(properties, "line-through"));
        said.Say(FormatAspect.SmallCaps, Truth(properties, Fo + "font-variant", variant => variant == "small-caps"));
        said.Say(FormatAspect.Capitals, Truth(properties, Fo + "text-transform", transform => transform == "uppercase"));
        said.Say(FormatAspect.Hidden, Truth(properties, Text + "display", display => display == "none"));
        said.Say(FormatAspect.Position, Position(properties.Get(Style + "text-position")));
        said.Say(FormatAspect.Size, Size(properties.Get(Fo + "font-size")));
        said.Say(FormatAspect.Font, Font(properties));
        said.Say(FormatAspect.Colour, Colour(properties));
        said.Say(FormatAspect.Highlight, Highlight(properties.Get(Fo + "background-color")));
        return said.Build();
    }

    private static FormatValue? Truth(XElement properties, XName name, Func<string, bool> holds) => properties.Get(name) is { } value ? FormatValue.Of(holds(value)) : null;

    private static FormatValue? Line(XElement properties, string kind) =>
        Truth(properties, Style + $"text-{kind}-style", value => value != "none") ?? Truth(properties, Style + $"text-{kind}-type", value => value != "none");

    // Such as "super 58%", "-33% 58%", "0% 100%".
    private static FormatValue? Position(string? text)
    {
        if (text is null)
        {
            return null;
        }

        var rise = text.Split(' ')[0];
        var height = rise switch
        {
            "super" => 1,
            "sub" => -1,
            _ => OdfLength.Share(rise) ?? 0,
        };
        return new(height > 0 ? "superscript" : height < 0 ? "subscript" : "base");
    }

    private static FormatValue? Size(string? text) =>
        OdfLength.Points(text) is { } points ? FormatValue.Of(points) : OdfLength.Share(text) is { } share ? Format.ShareOfSize(share) : null;

    private FormatValue? Font(XElement properties)
    {
        var family = properties.Get(Fo + "font-family") ?? (properties.Get(Style + "font-name") is { } name ? fonts.GetValueOrDefault(name, name) : null);
        return family is null ? null : new(FamilyName(family));
    }

    /// <summary>Takes the quotes off a family's name.</summary>
    /// <param name="family">The family as it is written.</param>
    /// <returns>Its name.</returns>
    public static string FamilyName(string family) => family.Split(',')[0].Trim().Trim('\'', '"');

    private static FormatValue? Colour(XElement properties) =>
        properties.Get(Style + "use-window-font-color") == "true" ? new("#000000") : properties.Get(Fo + "color") is { } colour ? new(colour.ToLower(CultureInfo.InvariantCulture)) : null;

    private static FormatValue? Highlight(string? colour) => colour is null ? null : new(colour == "transparent" ? "none" : colour.ToLower(CultureInfo.InvariantCulture));
}
