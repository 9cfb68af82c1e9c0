namespace LamRobot.Actuators.Desktop;

/// <summary>The keyboard, typed on as a hand would, by the registry of the accessibility bus.</summary>
/// <remarks>Keys go to whatever has the focus: check it before and after.</remarks>
/// <param name="connection">The connection to the bus.</param>
internal sealed class AccessibleKeyboard(BusConnection connection)
{
    // Source: AtspiKeySynthType of atspi-constants.h, at-spi2-core 2.46.
    private const uint Press = 0;
    private const uint Release = 1;
    private const uint PressAndRelease = 3;
    private const uint Text = 4;

    private static readonly ObjectPath ControllerPath = new("/org/a11y/atspi/registry/deviceeventcontroller");

    /// <summary>Parts text so that each portion can be typed once the one before it has arrived.</summary>
    /// <remarks>For a character that is on no key the registry changes a key for a moment: a program that reads the key later reads a wrong one.</remarks>
    /// <param name="text">The text.</param>
    /// <returns>Stretches of ASCII, and other characters one by one.</returns>
    public static IEnumerable<string> Portions(string text)
    {
        var start = 0;
        for (var at = 0; at < text.Length;)
        {
            var length = at + 1 < text.Length && char.IsSurrogatePair(text[at], text[at + 1]) ? 2 : 1;
            if (!char.IsAscii(text[at]))
            {
                if (start < at)
                {
                    yield return text[start..at];
                }

                yield return text.Substring(at, length);
                start = at + length;
            }

            at += length;
        }

        if (start < text.Length)
        {
            yield return text[start..];
        }
    }

    /// <summary>Types text.</summary>
    /// <param name="text">The text: one of <see cref="Portions"/>.</param>
    /// <param name="cancellationToken">Gives up; what was sent is typed.</param>
    /// <returns>A task that ends when the display was told.</returns>
    public ValueTask TypeAsync(string text, CancellationToken cancellationToken) => GenerateAsync(0, text, Text, cancellationToken);

    /// <summary>Presses a key together with those that are held.</summary>
    /// <param name="keys">The keys.</param>
    /// <param name="cancellationToken">Gives up; keys that are held are let go all the same.</param>
    /// <returns>A task that ends when the display was told.</returns>
    public async ValueTask PressAsync(KeyCombination keys, CancellationToken cancellationToken)
    {
        var held = new Stack<KeyModifier>();
        try
        {
            foreach (var modifier in keys.Modifiers)
            {
                held.Push(modifier);
                await GenerateAsync((int)modifier, "", Press, cancellationToken).ConfigureAwait(false);
            }

            await GenerateAsync(keys.Keysym, "", PressAndRelease, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            while (held.TryPop(out var modifier))
            {
                await GenerateAsync((int)modifier, "", Release, CancellationToken.None).ConfigureAwait(false);
            }
        }
    }

    /// <summary>A call to what generates the events of keyboard and mouse.</summary>
    /// <param name="member">The method.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <returns>The call.</returns>
    internal static MethodCall ControllerCall(string member, params object[] arguments) =>
        new(AccessibilityBus.Registry, ControllerPath, AccessibilityBus.Namespace + "DeviceEventController", member, arguments);

    private async ValueTask GenerateAsync(int key, string text, uint kind, CancellationToken cancellationToken) =>
        await connection.CallAsync(ControllerCall("GenerateKeyboardEvent", key, text, kind), cancellationToken).ConfigureAwait(false);
}
