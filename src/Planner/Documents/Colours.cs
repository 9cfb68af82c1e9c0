namespace LamRobot.Planner.Documents;

/// <summary>What colours are called.</summary>
internal static class Colours
{
    /// <summary>Every name, as a pattern.</summary>
    public const string Pattern = @"(?:(?<shade>light|pale|bright|dark|deep|strong)[\s-]+)?(?<hue>red|green|blue|yellow|orange|purple|violet|gr[ea]y|black|white|brown|pink|turquoise|cyan|magenta|teal|navy|gold|lime|crimson|scarlet)(?:ish)?";

    private static readonly Dictionary<string, int> s_hues = new(StringComparer.Ordinal)
    {
        ["red"] = 0xFF0000,
        ["green"] = 0x00A933,
        ["blue"] = 0x0000FF,
        ["yellow"] = 0xFFFF00,
        ["orange"] = 0xFF8000,
        ["purple"] = 0x800080,
        ["violet"] = 0x800080,
        ["grey"] = 0x808080,
        ["gray"] = 0x808080,
        ["black"] = 0x000000,
        ["white"] = 0xFFFFFF,
        ["brown"] = 0x804000,
        ["pink"] = 0xFF80C0,
        ["turquoise"] = 0x40E0D0,
        ["cyan"] = 0x00FFFF,
        ["magenta"] = 0xFF00FF,
        ["teal"] = 0x008080,
        ["navy"] = 0x000080,
        ["gold"] = 0xFFD700,
        ["lime"] = 0x80FF00,
        ["crimson"] = 0xDC143C,
        ["scarlet"] = 0xFF2400,
    };

    /// <summary>A colour as #rrggbb.</summary>
    public static string Code(string shade, string hue)
    {
        var value = s_hues[hue];
        return $"#{Shade(value >> 16, shade):x2}{Shade((value >> 8) & 255, shade):x2}{Shade(value & 255, shade):x2}";
    }

    /// <summary>Whether a colour in a document, as #rrggbb, is what people call by a name.</summary>
    public static bool IsCalled(string code, string hue)
    {
        if (code.Length != 7 || !int.TryParse(code.AsSpan(1), System.Globalization.NumberStyles.HexNumber, null, out var value))
        {
            return string.Equals(code, hue, StringComparison.OrdinalIgnoreCase);
        }

        var wanted = hue == "gray" ? "grey" : hue;
        return Name(value >> 16, (value >> 8) & 255, value & 255) == (wanted is "violet" ? "purple" : wanted is "crimson" or "scarlet" ? "red" : wanted is "navy" ? "blue" : wanted is "lime" ? "green" : wanted);
    }

    private static int Shade(int part, string shade) => shade switch
    {
        "light" or "pale" => part + ((255 - part) * 6 / 10),
        "dark" or "deep" => part * 6 / 10,
        _ => part,
    };

    private static string Name(int red, int green, int blue)
    {
        var (most, least) = (Math.Max(red, Math.Max(green, blue)), Math.Min(red, Math.Min(green, blue)));
        if (most - least < 30)
        {
            return most < 40 ? "black" : least > 225 ? "white" : "grey";
        }

        var hue = (most == red ? ((double)(green - blue) / (most - least)) + 6 : most == green ? ((double)(blue - red) / (most - least)) + 2 : ((double)(red - green) / (most - least)) + 4) * 60 % 360;
        return hue switch
        {
            < 20 or >= 340 => "red",
            < 48 => most < 160 ? "brown" : "orange",
            < 70 => "yellow",
            < 165 => "green",
            < 195 => "turquoise",
            < 258 => "blue",
            < 300 => "purple",
            _ => "pink",
        };
    }
}
