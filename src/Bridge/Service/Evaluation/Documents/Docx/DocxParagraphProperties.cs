using System.Xml.Linq;

namespace LamRobot.Bridge.Service.Evaluation.Documents;

/// <summary>Reads <c>w:pPr</c>.</summary>
internal static class DocxParagraphProperties
{
    /// <summary>Lays what an element says over what holds below.</summary>
    /// <param name="properties">The element; null says nothing.</param>
    /// <param name="below">What holds below.</param>
    /// <returns>What holds of both.</returns>
    public static Format Over(XElement? properties, Format below)
    {
        if (properties is null)
        {
            return below;
        }

        var said = new FormatBuilder();
        var spacing = properties.Child("spacing");
        var indent = properties.Child("ind");
        said.Say(FormatAspect.Alignment, Alignment(properties.Child("jc").Value()));
        said.Say(FormatAspect.LineSpacing, LineSpacing(spacing));
        said.Say(FormatAspect.SpaceBefore, Length(DocxNames.Points(spacing.Value("before"))));
        said.Say(FormatAspect.SpaceAfter, Length(DocxNames.Points(spacing.Value("after"))));
        said.Say(FormatAspect.Indent, Length(DocxNames.Centimetres(indent.Value("start") ?? indent.Value("left"))));
        said.Say(FormatAspect.RightIndent, Length(DocxNames.Centimetres(indent.Value("end") ?? indent.Value("right"))));
        said.Say(FormatAspect.FirstLine, FirstLine(indent));
        said.Say(FormatAspect.PageBreak, properties.Switch("pageBreakBefore") is { } begins ? FormatValue.Of(begins) : null);
        said.Say(FormatAspect.Tabs, properties.Child("tabs") is { } tabs ? Tabs(tabs, below.Of(FormatAspect.Tabs)) : null);
        return said.Build().Over(below);
    }

    private static FormatValue? Alignment(string? word) => word switch
    {
        null => null,
        "end" or "right" => new("right"),
        "center" => new("center"),
        "both" or "distribute" => new("justify"),
        _ => new("left"),
    };

    private static FormatValue? LineSpacing(XElement? spacing) =>
        DocxNames.Number(spacing.Value("line")) is not { } line ? null : spacing.Value("lineRule") switch
        {
            "exact" => new("exact", line / 20),
            "atLeast" => new("least", line / 20),
            _ => new("lines", line / 240),
        };

    private static FormatValue? FirstLine(XElement? indent)
    {
        var hanging = DocxNames.Centimetres(indent.Value("hanging"));
        return hanging is > 0 ? FormatValue.Of(-hanging.Value) : Length(DocxNames.Centimetres(indent.Value("firstLine")) ?? -hanging);
    }

    private static FormatValue? Length(double? length) => length is { } known ? FormatValue.Of(known) : null;

    // Stops add to those below, and clear some of them.
    private static FormatValue Tabs(XElement tabs, FormatValue below)
    {
        var stops = below.Word.Split(' ', StringSplitOptions.RemoveEmptyEntries).Zip(below.Numbers, (kind, place) => (Kind: kind, Place: place)).ToList();
        foreach (var tab in tabs.Elements(DocxNames.Word + "tab"))
        {
            var place = DocxNames.Centimetres(tab.Value("pos")) ?? 0;
            stops.RemoveAll(stop => Math.Abs(stop.Place - place) < FormatAspect.Tabs.Tolerance());
            if (tab.Value() is { } kind and not ("clear" or "num" or "bar"))
            {
                stops.Add((kind is "start" ? "left" : kind is "end" ? "right" : kind, place));
            }
        }

        stops.Sort((one, other) => one.Place.CompareTo(other.Place));
        return new(string.Join(' ', stops.Select(stop => stop.Kind)), [.. stops.Select(stop => stop.Place)]);
    }
}
