namespace LamRobot.Planner.Screens;

/// <summary>Reads keys as people say them: "Enter", "control s", "the escape key".</summary>
internal static class KeyNames
{
    private static readonly Dictionary<string, string> s_held = new(StringComparer.Ordinal)
    {
        ["ctrl"] = "ctrl",
        ["control"] = "ctrl",
        ["strg"] = "ctrl",
        ["shift"] = "shift",
        ["alt"] = "alt",
    };

    private static readonly Dictionary<string, string> s_keys = new(StringComparer.Ordinal)
    {
        ["enter"] = "Enter",
        ["return"] = "Enter",
        ["escape"] = "Escape",
        ["esc"] = "Escape",
        ["tab"] = "Tab",
        ["tabulator"] = "Tab",
        ["space"] = "space",
        ["delete"] = "Delete",
        ["del"] = "Delete",
        ["backspace"] = "BackSpace",
        ["home"] = "Home",
        ["end"] = "End",
        ["up"] = "Up",
        ["down"] = "Down",
        ["left"] = "Left",
        ["right"] = "Right",
        ["insert"] = "Insert",
        ["pageup"] = "Page_Up",
        ["pagedown"] = "Page_Down",
    };

    private static readonly HashSet<string> s_idle = new(["the", "key", "keys", "bar", "arrow", "on", "keyboard", "plus", "combination", "and", "shortcut", "a", "button"], StringComparer.Ordinal);

    /// <summary>Reads them.</summary>
    /// <param name="said">What was said.</param>
    /// <returns>The keys, such as <c>ctrl+s</c>; null when these are no keys.</returns>
    public static string? Read(Phrase said)
    {
        var words = said.Words.Where(word => !s_idle.Contains(word)).ToList();
        var held = words.TakeWhile(s_held.ContainsKey).Select(word => s_held[word]).Distinct(StringComparer.Ordinal).ToList();
        if (words.Count != held.Count + 1 || said.Length == 0)
        {
            return null;
        }

        var last = words[^1];
        var key = s_keys.GetValueOrDefault(last)
            ?? (last[0] == 'f' && int.TryParse(last.AsSpan(1), out var number) && number is >= 1 and <= 12 ? $"F{number}" : null)
            ?? (held.Count > 0 && last.Length == 1 ? last : null);
        return key is null ? null : string.Join('+', [.. held, key]);
    }
}
