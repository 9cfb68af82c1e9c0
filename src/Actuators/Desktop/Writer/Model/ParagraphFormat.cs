using System.Globalization;

namespace LamRobot.Actuators.Desktop.Writer;

/// <summary>How a paragraph stands.</summary>
/// <param name="Style">The style's name.</param>
/// <param name="Align">left, center, right or justify.</param>
internal sealed record ParagraphFormat(string Style, string Align)
{
    /// <summary>In lines; 0 when it is no multiple of a line.</summary>
    public double LineSpacing { get; init; }

    /// <summary>In points.</summary>
    public double SpaceBefore { get; init; }

    /// <summary>In points.</summary>
    public double SpaceAfter { get; init; }

    /// <summary>In centimetres.</summary>
    public double Indent { get; init; }

    /// <summary>In centimetres.</summary>
    public double FirstLine { get; init; }

    /// <summary>Reads what the program says of the paragraph's text.</summary>
    /// <param name="attributes">The attributes of AT-SPI.</param>
    /// <returns>The format.</returns>
    public static ParagraphFormat Of(IReadOnlyDictionary<string, string> attributes)
    {
        var align = attributes.GetValueOrDefault("justification", "left") switch
        {
            "center" => "center",
            "right" => "right",
            "left" => "left",
            _ => "justify",
        };
        return new ParagraphFormat(attributes.GetValueOrDefault("paragraph-style", ""), align)
        {
            LineSpacing = Measure(attributes, "line-height", "%") / 100,
            SpaceBefore = Measure(attributes, "pixels-above-lines", "mm") / 25.4 * 72,
            SpaceAfter = Measure(attributes, "pixels-below-lines", "mm") / 25.4 * 72,
            Indent = Measure(attributes, "left-margin", "mm") / 10,
            FirstLine = Measure(attributes, "indent", "mm") / 10,
        };
    }

    private static double Measure(IReadOnlyDictionary<string, string> attributes, string name, string unit)
    {
        var text = attributes.GetValueOrDefault(name, "");
        return text.EndsWith(unit, StringComparison.Ordinal) && double.TryParse(text.AsSpan(0, text.Length - unit.Length), NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : 0;
    }
}
