namespace LamRobot.Actuators.Desktop;

/// <summary>Turns keys into the events that press them.</summary>
/// <remarks>Source: winuser.h of the Windows SDK, VK_... and KEYEVENTF_...</remarks>
internal static class VirtualKeys
{
    private const uint Extended = 1;
    private const uint Up = 2;
    private const uint Unicode = 4;
    private const int FirstFunctionKeysym = 0xFFBE;
    private const ushort FirstFunctionKey = 0x70;

    private static readonly Dictionary<int, (ushort Key, bool IsExtended)> Named = new()
    {
        [0xFF08] = (0x08, false),
        [0xFF09] = (0x09, false),
        [0xFF0D] = (0x0D, false),
        [0xFF1B] = (0x1B, false),
        [0xFFFF] = (0x2E, true),
        [0xFF63] = (0x2D, true),
        [0xFF50] = (0x24, true),
        [0xFF57] = (0x23, true),
        [0xFF51] = (0x25, true),
        [0xFF52] = (0x26, true),
        [0xFF53] = (0x27, true),
        [0xFF54] = (0x28, true),
        [0xFF55] = (0x21, true),
        [0xFF56] = (0x22, true),
        [0xFF67] = (0x5D, true),
        [' '] = (0x20, false),
        ['+'] = (0xBB, false),
        ['-'] = (0xBD, false),
    };

    /// <summary>Presses keys and lets them go again.</summary>
    /// <param name="keys">The keys.</param>
    /// <returns>The events; what is held goes up in any case, for all go together.</returns>
    public static IReadOnlyList<InputEvent> Press(KeyCombination keys)
    {
        var held = keys.Modifiers.Select(KeyOf).ToArray();
        var (key, extended, letter) = Find(keys.Keysym);
        var flags = (extended ? Extended : 0) | (letter != 0 ? Unicode : 0);
        return
        [
            .. held.Select(modifier => InputEvent.Key(modifier, '\0', 0)),
            InputEvent.Key(key, letter, flags), InputEvent.Key(key, letter, flags | Up),
            .. held.Reverse().Select(modifier => InputEvent.Key(modifier, '\0', Up)),
        ];
    }

    /// <summary>Types text, whatever keyboard there is.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The events.</returns>
    public static IReadOnlyList<InputEvent> Type(string text) =>
        [.. text.SelectMany(letter => new[] { InputEvent.Key(0, letter, Unicode), InputEvent.Key(0, letter, Unicode | Up) })];

    private static ushort KeyOf(KeyModifier modifier) => modifier switch
    {
        KeyModifier.Control => 0x11,
        KeyModifier.Shift => 0x10,
        KeyModifier.Alt => 0x12,
        KeyModifier.Super => 0x5B,
        _ => throw new ArgumentOutOfRangeException(nameof(modifier), modifier, "No key that is held."),
    };

    private static (ushort Key, bool IsExtended, char Letter) Find(int keysym)
    {
        const int unicode = 0x01000000;
        if (Named.TryGetValue(keysym, out var named))
        {
            return (named.Key, named.IsExtended, '\0');
        }

        if (keysym is >= FirstFunctionKeysym and < FirstFunctionKeysym + 24)
        {
            return ((ushort)(FirstFunctionKey + keysym - FirstFunctionKeysym), false, '\0');
        }

        var letter = (char)(keysym >= unicode ? keysym - unicode : keysym);
        return char.IsAsciiLetterOrDigit(letter) ? ((ushort)char.ToUpperInvariant(letter), false, '\0') : ((ushort)0, false, letter);
    }
}
