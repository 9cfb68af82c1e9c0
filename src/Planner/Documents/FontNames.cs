namespace LamRobot.Planner.Documents;

/// <summary>What common fonts are called.</summary>
internal static class FontNames
{
    /// <summary>Every name, as a pattern.</summary>
    public const string Pattern = @"arial(?:\s+(?:black|narrow))?|times\s+new\s+roman|(?<=\bin\s+|\bfont\s+|\bto\s+)times|courier(?:\s+new)?|helvetica|verdana|georgia|calibri|cambria|tahoma|trebuchet(?:\s+ms)?|comic\s+sans(?:\s+ms)?|garamond|palatino(?:\s+linotype)?|bookman|(?<=\bfont\s+|\bin\s+)impact|consolas|liberation\s+(?:sans|serif|mono)(?:\s+narrow)?|dejavu\s+(?:sans|serif|sans\s+mono)(?:\s+condensed)?|noto\s+(?:sans|serif|mono)|open\s+sans|roboto|ubuntu|carlito|caladea|gentium|linux\s+libertine|century\s+gothic|lucida\s+\w+|futura|optima";

    private static readonly Dictionary<string, string> s_proper = new(StringComparer.OrdinalIgnoreCase)
    {
        ["times"] = "Times New Roman",
        ["courier"] = "Courier New",
        ["trebuchet"] = "Trebuchet MS",
        ["comic sans"] = "Comic Sans MS",
        ["palatino"] = "Palatino Linotype",
        ["dejavu sans"] = "DejaVu Sans",
        ["dejavu serif"] = "DejaVu Serif",
        ["dejavu sans mono"] = "DejaVu Sans Mono",
    };

    /// <summary>A font's name as it is written.</summary>
    public static string Proper(string said)
    {
        var words = said.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var plain = string.Join(' ', words);
        return s_proper.GetValueOrDefault(plain) ?? string.Join(' ', words.Select(word => word.All(char.IsLower) ? char.ToUpperInvariant(word[0]) + word[1..] : word));
    }
}
