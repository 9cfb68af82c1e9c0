using System.Globalization;
using System.Xml.Linq;

namespace LamRobot.Bridge.Service.Evaluation.Documents;

/// <summary>Reads <c>w:rPr</c>.</summary>
internal static class DocxCharacterProperties
{
    /// <summary>Reads what an element says.</summary>
    /// <param name="properties">The element; null says nothing.</param>
    /// <returns>The format.</returns>
    public static Format Read(XElement? properties)
    {
        if (properties is null)
        {
            return Format.Empty;
        }

        var said = new FormatBuilder();
        said.Say(FormatAspect.Bold, Truth(properties.Switch("b")));
        said.Say(FormatAspect.Italic, Truth(properties.Switch("i")));
        said.Say(FormatAspect.Underline, Truth(properties.Child("u").Value() is { } line ? line != "none" : null));
        said.Say(FormatAspect.Strikethrough, Truth(properties.Switch("strike") is true || properties.Switch("dstrike") is true ? true : properties.Switch("strike") ?? properties.Switch("dstrike")));
        said.Say(FormatAspect.SmallCaps, Truth(properties.Switch("smallCaps")));
        said.Say(FormatAspect.Capitals, Truth(properties.Switch("caps")));
        said.Say(FormatAspect.Hidden, Truth(properties.Switch("vanish")));
        said.Say(FormatAspect.Position, Position(properties));
        said.Say(FormatAspect.Size, DocxNames.Number(properties.Child("sz").Value()) is { } halves ? FormatValue.Of(halves / 2) : null);
        said.Say(FormatAspect.Font, (properties.Child("rFonts").Value("ascii") ?? properties.Child("rFonts").Value("asciiTheme")) is { } font ? new(font) : null);
        said.Say(FormatAspect.Colour, Colour(properties.Child("color").Value()));
        said.Say(FormatAspect.Highlight, Highlight(properties));
        return said.Build();
    }

    private static FormatValue? Truth(bool? value) => value is { } known ? FormatValue.Of(known) : null;

    private static FormatValue? Position(XElement properties)
    {
        if (properties.Child("vertAlign").Value() is { } word)
        {
            return new(word is "superscript" or "subscript" ? word : "base");
        }

        return DocxNames.Number(properties.Child("position").Value()) is { } rise ? new(rise > 0 ? "superscript" : rise < 0 ? "subscript" : "base") : null;
    }

    private static FormatValue? Colour(string? text) => text is null ? null : new(text == "auto" ? "#000000" : $"#{text.ToLower(CultureInfo.InvariantCulture)}");

    private static FormatValue? Highlight(XElement properties)
    {
        var marker = properties.Child("highlight").Value();
        var fill = properties.Child("shd").Value("fill");
        return marker is not (null or "none") ? new(MarkerColour(marker))
            : fill is not null ? new(fill == "auto" ? "none" : $"#{fill.ToLower(CultureInfo.InvariantCulture)}")
            : marker is null ? null : new("none");
    }

    private static string MarkerColour(string word) => word switch
    {
        "yellow" => "#ffff00",
        "green" => "#00ff00",
        "cyan" => "#00ffff",
        "magenta" => "#ff00ff",
        "blue" => "#0000ff",
        "red" => "#ff0000",
        "darkBlue" => "#000080",
        "darkCyan" => "#008080",
        "darkGreen" => "#008000",
        "darkMagenta" => "#800080",
        "darkRed" => "#800000",
        "darkYellow" => "#808000",
        "darkGray" => "#808080",
        "lightGray" => "#c0c0c0",
        "white" => "#ffffff",
        _ => "#000000",
    };
}
