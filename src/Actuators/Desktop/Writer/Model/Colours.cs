using System.Collections.Frozen;
using System.Globalization;

namespace LamRobot.Actuators.Desktop.Writer;

/// <summary>Knows colours by name.</summary>
internal static class Colours
{
    private static readonly FrozenDictionary<string, string> s_names = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["black"] = "#000000",
        ["white"] = "#ffffff",
        ["grey"] = "#808080",
        ["gray"] = "#808080",
        ["silver"] = "#c0c0c0",
        ["red"] = "#ff0000",
        ["orange"] = "#ff8000",
        ["yellow"] = "#ffff00",
        ["gold"] = "#ffbf00",
        ["lime"] = "#81d41a",
        ["green"] = "#00a933",
        ["teal"] = "#158466",
        ["turquoise"] = "#40e0d0",
        ["cyan"] = "#00ffff",
        ["blue"] = "#0000ff",
        ["indigo"] = "#55308d",
        ["navy"] = "#000080",
        ["purple"] = "#800080",
        ["violet"] = "#8f00ff",
        ["magenta"] = "#ff00ff",
        ["pink"] = "#ffc0cb",
        ["brown"] = "#8b4513",
        ["maroon"] = "#800000",
        ["olive"] = "#808000",
        ["beige"] = "#f5f5dc",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly int[] s_parts = [1, 3, 5];

    /// <summary>Reads a colour.</summary>
    /// <param name="text">A name, perhaps with light or dark before it, or #rrggbb.</param>
    /// <returns>The colour as #rrggbb, or null when it is none that is known.</returns>
    public static string? Parse(string text)
    {
        var name = text.Trim();
        if (name.Length == 7 && name[0] == '#' && int.TryParse(name.AsSpan(1), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out _))
        {
            return name.ToLowerInvariant();
        }

        var words = name.Split([' ', '-', '_'], StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0 || !s_names.TryGetValue(words[^1], out var colour))
        {
            return null;
        }

        return words.Length == 1 ? colour : words[0].ToUpperInvariant() switch
        {
            "LIGHT" or "PALE" => Mix(colour, 255, 0.5),
            "DARK" or "DEEP" => Mix(colour, 0, 0.4),
            "BRIGHT" => colour,
            _ => null,
        };
    }

    /// <summary>Reads red, green and blue with commas between.</summary>
    /// <param name="text">Three numbers, 0..255.</param>
    /// <param name="other">What it is when it says none.</param>
    /// <returns>The colour as #rrggbb.</returns>
    public static string OfTriple(string text, string other)
    {
        var parts = text.Split(',');
        return parts.Length == 3 && parts.All(part => byte.TryParse(part, CultureInfo.InvariantCulture, out _))
            ? "#" + string.Concat(parts.Select(part => byte.Parse(part, CultureInfo.InvariantCulture).ToString("x2", CultureInfo.InvariantCulture)))
            : other;
    }

    private static string Mix(string colour, int with, double share) =>
        "#" + string.Concat(s_parts.Select(at => int.Parse(colour.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture))
            .Select(part => ((int)Math.Round(part + (with - part) * share)).ToString("x2", CultureInfo.InvariantCulture)));
}
