using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace LamRobot.Actuators.Desktop;

/// <summary>Knows by their names the acts that cannot be undone: a person must approve each of them.</summary>
internal static partial class FinalActs
{
    private static readonly FrozenSet<string> Keys = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "alt+F4", "ctrl+w", "ctrl+q", "ctrl+F4", "shift+Delete", "ctrl+Enter", "ctrl+Return");

    /// <summary>Whether pressing something of this name cannot be undone.</summary>
    /// <param name="name">The name of a button or menu item.</param>
    /// <returns>True when it cannot.</returns>
    public static bool Names(string name) => Words().IsMatch(name.Replace('’', '\''));

    /// <summary>Whether keys may close, send or delete for good.</summary>
    /// <param name="keys">The keys, such as <c>alt+F4</c>.</param>
    /// <returns>True when they may.</returns>
    public static bool AreKeys(string keys) => Keys.Contains(keys.Replace(" ", "", StringComparison.Ordinal));

    [GeneratedRegex(
        @"\b(delete|remove|erase|format disk|wipe|empty|send|submit|post|publish|overwrite|replace existing|discard|don't save|close without saving|quit|exit|uninstall|buy|pay|order|purchase|shut ?down|reset|löschen|senden|verwerfen|nicht speichern|überschreiben)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Words();
}
