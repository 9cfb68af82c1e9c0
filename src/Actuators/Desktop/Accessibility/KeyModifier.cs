namespace LamRobot.Actuators.Desktop;

/// <summary>A key that is held while another is pressed, by its number on a keyboard.</summary>
/// <remarks>Source: /usr/share/X11/xkb/keycodes/evdev, LCTL, LFSH, LALT and LWIN.</remarks>
internal enum KeyModifier
{
    /// <summary>No key.</summary>
    None = 0,

    /// <summary>Ctrl.</summary>
    Control = 37,

    /// <summary>Shift.</summary>
    Shift = 50,

    /// <summary>Alt.</summary>
    Alt = 64,

    /// <summary>The key with the window.</summary>
    Super = 133,
}
