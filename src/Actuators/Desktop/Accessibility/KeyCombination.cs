namespace LamRobot.Actuators.Desktop;

/// <summary>A key with those that are held while it is pressed, such as <c>ctrl+shift+F12</c>.</summary>
/// <param name="Modifiers">The keys that are held.</param>
/// <param name="Keysym">The key, as the X Window System numbers it.</param>
internal sealed record KeyCombination(IReadOnlyList<KeyModifier> Modifiers, int Keysym)
{
    private const int UnicodeKeysyms = 0x01000000;

    private static readonly Dictionary<string, int> NamedKeys = new(StringComparer.OrdinalIgnoreCase)
    {
        ["backspace"] = 0xFF08,
        ["tab"] = 0xFF09,
        ["enter"] = 0xFF0D,
        ["return"] = 0xFF0D,
        ["escape"] = 0xFF1B,
        ["esc"] = 0xFF1B,
        ["delete"] = 0xFFFF,
        ["del"] = 0xFFFF,
        ["insert"] = 0xFF63,
        ["home"] = 0xFF50,
        ["end"] = 0xFF57,
        ["left"] = 0xFF51,
        ["up"] = 0xFF52,
        ["right"] = 0xFF53,
        ["down"] = 0xFF54,
        ["pageup"] = 0xFF55,
        ["page_up"] = 0xFF55,
        ["pagedown"] = 0xFF56,
        ["page_down"] = 0xFF56,
        ["space"] = ' ',
        ["plus"] = '+',
        ["minus"] = '-',
        ["menu"] = 0xFF67,
    };

    private static readonly Dictionary<string, KeyModifier> NamedModifiers = new(StringComparer.OrdinalIgnoreCase)
    {
        ["ctrl"] = KeyModifier.Control,
        ["control"] = KeyModifier.Control,
        ["shift"] = KeyModifier.Shift,
        ["alt"] = KeyModifier.Alt,
        ["super"] = KeyModifier.Super,
        ["win"] = KeyModifier.Super,
    };

    /// <summary>Reads one as people write it.</summary>
    /// <param name="text">Such as <c>ctrl+s</c>, <c>Alt+F4</c> or <c>Enter</c>.</param>
    /// <returns>The combination; null when it is none.</returns>
    public static KeyCombination? TryParse(string text)
    {
        var parts = text.Split('+', StringSplitOptions.TrimEntries);
        var modifiers = new List<KeyModifier>();
        foreach (var part in parts[..^1])
        {
            if (!NamedModifiers.TryGetValue(part, out var modifier))
            {
                return null;
            }

            modifiers.Add(modifier);
        }

        return FindKeysym(parts[^1], modifiers.Count > 0) is { } keysym ? new KeyCombination(modifiers, keysym) : null;
    }

    private static int? FindKeysym(string key, bool held)
    {
        if (NamedKeys.TryGetValue(key, out var keysym))
        {
            return keysym;
        }

        if (key.Length is 2 or 3 && key[0] is 'f' or 'F' && int.TryParse(key.AsSpan(1), out var number) && number is >= 1 and <= 24)
        {
            return 0xFFBE + number - 1;
        }

        // Ctrl+S means the key, not the capital letter.
        return key.EnumerateRunes().ToArray() is [var rune] && !(key[0] == '+') ? KeysymOf(held ? System.Text.Rune.ToLowerInvariant(rune).Value : rune.Value) : null;
    }

    // Source: appendix A of the X Window System Protocol: Latin-1 as it is, all else by its Unicode number.
    private static int? KeysymOf(int character) => character switch
    {
        < 0x20 or (>= 0x7F and < 0xA0) => null,
        <= 0xFF => character,
        _ => UnicodeKeysyms + character,
    };
}
