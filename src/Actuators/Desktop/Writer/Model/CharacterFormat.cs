using System.Globalization;

namespace LamRobot.Actuators.Desktop.Writer;

/// <summary>How characters look, in the words of the actions.</summary>
internal sealed record CharacterFormat
{
    public bool Bold { get; init; }

    public bool Italic { get; init; }

    public bool Underline { get; init; }

    public bool Strikethrough { get; init; }

    public bool Superscript { get; init; }

    public bool Subscript { get; init; }

    public bool SmallCaps { get; init; }

    /// <summary>In points.</summary>
    public double Size { get; init; }

    public string Font { get; init; } = "";

    /// <summary>As #rrggbb; black stands for automatic too.</summary>
    public string Colour { get; init; } = "#000000";

    /// <summary>As #rrggbb, or none; white counts as none.</summary>
    public string Highlight { get; init; } = "none";

    /// <summary>Reads what the program says of a stretch of text.</summary>
    /// <param name="attributes">The attributes of AT-SPI.</param>
    /// <returns>The format.</returns>
    public static CharacterFormat Of(IReadOnlyDictionary<string, string> attributes)
    {
        var height = attributes.GetValueOrDefault("vertical-align", "baseline");
        var background = Colours.OfTriple(attributes.GetValueOrDefault("bg-color", ""), "#ffffff");
        return new CharacterFormat
        {
            Bold = Number(attributes, "weight", 400) >= 600,
            Italic = attributes.GetValueOrDefault("style", "normal") is not "normal",
            Underline = attributes.GetValueOrDefault("underline", "none") is not "none",
            Strikethrough = attributes.GetValueOrDefault("strikethrough", "none") is not ("none" or "false"),
            Superscript = height is not "baseline" && !height.StartsWith('-') && !height.Equals("sub", StringComparison.Ordinal),
            Subscript = height.StartsWith('-') || height.Equals("sub", StringComparison.Ordinal),
            SmallCaps = attributes.GetValueOrDefault("variant", "normal") is "small_caps",
            Size = Number(attributes, "size", 0),
            Font = attributes.GetValueOrDefault("family-name", ""),
            Colour = Colours.OfTriple(attributes.GetValueOrDefault("fg-color", ""), "#000000"),
            Highlight = background is "#ffffff" ? "none" : background,
        };
    }

    /// <summary>Lists it by the actions' parameters.</summary>
    /// <returns>Parameter and value.</returns>
    public IEnumerable<(string Name, string Value)> Each()
    {
        yield return ("bold", Switch(Bold));
        yield return ("italic", Switch(Italic));
        yield return ("underline", Switch(Underline));
        yield return ("strikethrough", Switch(Strikethrough));
        yield return ("superscript", Switch(Superscript));
        yield return ("subscript", Switch(Subscript));
        yield return ("small_caps", Switch(SmallCaps));
        yield return ("colour", Colour);
        yield return ("highlight", Highlight);
        yield return ("size", Size.ToString("0.#", CultureInfo.InvariantCulture));
        yield return ("font", Font);
    }

    /// <summary>Tells one format by its parameter.</summary>
    /// <param name="name">The parameter.</param>
    /// <returns>The value.</returns>
    public string Value(string name) => Each().First(format => format.Name == name).Value;

    private static string Switch(bool value) => value ? "true" : "false";

    private static double Number(IReadOnlyDictionary<string, string> attributes, string name, double other) =>
        double.TryParse(attributes.GetValueOrDefault(name), NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : other;
}
