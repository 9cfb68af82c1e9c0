using System.Xml.Linq;
using static LamRobot.Bridge.Service.Evaluation.Documents.OdfNames;

namespace LamRobot.Bridge.Service.Evaluation.Documents;

/// <summary>Reads <c>style:paragraph-properties</c>.</summary>
internal static class OdfParagraphProperties
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
        said.Say(FormatAspect.Alignment, Alignment(properties.Get(Fo + "text-align")));
        said.Say(FormatAspect.LineSpacing, LineSpacing(properties));
        said.Say(FormatAspect.SpaceBefore, Points(properties.Get(Fo + "margin-top") ?? properties.Get(Fo + "margin")));
        said.Say(FormatAspect.SpaceAfter, Points(properties.Get(Fo + "margin-bottom") ?? properties.Get(Fo + "margin")));
        said.Say(FormatAspect.Indent, Centimetres(properties.Get(Fo + "margin-left") ?? properties.Get(Fo + "margin")));
        said.Say(FormatAspect.RightIndent, Centimetres(properties.Get(Fo + "margin-right") ?? properties.Get(Fo + "margin")));
        said.Say(FormatAspect.FirstLine, Centimetres(properties.Get(Fo + "text-indent")));
        said.Say(FormatAspect.Tabs, Tabs(properties.Element(Style + "tab-stops")));
        said.Say(FormatAspect.PageBreak, properties.Get(Fo + "break-before") is { } kind ? FormatValue.Of(kind == "page") : null);
        return said.Build();
    }

    private static FormatValue? Alignment(string? text) => text switch
    {
        null => null,
        "end" or "right" => new("right"),
        "center" => new("center"),
        "justify" => new("justify"),
        _ => new("left"),
    };

    private static FormatValue? LineSpacing(XElement properties)
    {
        if (OdfLength.Points(properties.Get(Style + "line-height-at-least")) is { } least && least > 0)
        {
            return new("least", least);
        }

        if (OdfLength.Points(properties.Get(Style + "line-spacing")) is { } leading && leading > 0)
        {
            return new("leading", leading);
        }

        var height = properties.Get(Fo + "line-height");
        return OdfLength.Share(height) is { } share ? new("lines", share)
            : OdfLength.Points(height) is { } points ? new("exact", points)
            : height == "normal" ? new("lines", 1) : null;
    }

    private static FormatValue? Tabs(XElement? stops)
    {
        if (stops is null)
        {
            return null;
        }

        var all = stops.Elements(Style + "tab-stop")
            .Select(stop => (Place: OdfLength.Centimetres(stop.Get(Style + "position")) ?? 0, Kind: stop.Get(Style + "type") ?? "left"))
            .OrderBy(stop => stop.Place).ToArray();
        return new(string.Join(' ', all.Select(stop => stop.Kind == "char" ? "decimal" : stop.Kind)), [.. all.Select(stop => stop.Place)]);
    }

    private static FormatValue? Points(string? text) => OdfLength.Points(text) is { } points ? FormatValue.Of(points) : null;

    private static FormatValue? Centimetres(string? text) => OdfLength.Centimetres(text) is { } length ? FormatValue.Of(length) : null;
}
