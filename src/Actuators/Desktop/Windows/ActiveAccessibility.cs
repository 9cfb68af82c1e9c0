using System.Runtime.InteropServices.Marshalling;
using System.Runtime.Versioning;

namespace LamRobot.Actuators.Desktop;

/// <summary>Asks a control by Active Accessibility, the older way.</summary>
[SupportedOSPlatform("windows")]
internal static class ActiveAccessibility
{
    private const uint Client = unchecked((uint)-4);

    private static readonly ComVariant Self = ComVariant.Create(0);

    /// <summary>Whether a control says what pressing it does.</summary>
    /// <param name="window">The control.</param>
    /// <returns>True when it does.</returns>
    public static bool HasDefaultAction(nint window) => Find(window) is { } control && control.GetAccDefaultAction(Self, out var action) >= 0 && !string.IsNullOrEmpty(action);

    /// <summary>Reads a control's role.</summary>
    /// <param name="window">The control.</param>
    /// <returns>The role's name.</returns>
    public static string Role(nint window) => Find(window) is { } control && control.GetAccRole(Self, out var role) >= 0 && role.VarType == System.Runtime.InteropServices.VarEnum.VT_I4
        ? RoleNames.OfRole(role.As<int>()) : "unknown";

    /// <summary>Presses a control.</summary>
    /// <param name="window">The control.</param>
    /// <exception cref="AutomationException">It cannot be.</exception>
    public static void DoDefaultAction(nint window) => AutomationException.Check(Find(window)?.AccDoDefaultAction(Self) ?? Ladder.NotSupported, "AccDoDefaultAction");

    /// <summary>Sets a control's text; whether it took it must be read back.</summary>
    /// <param name="window">The control.</param>
    /// <param name="text">The text.</param>
    /// <returns>Whether it says so.</returns>
    public static bool TrySetValue(nint window, string text) => Find(window)?.PutAccValue(Self, text) >= 0;

    private static IAccessible? Find(nint window) =>
        NativeMethods.AccessibleObjectFromWindow(window, Client, typeof(IAccessible).GUID, out var found) >= 0 ? ComInterop.Take<IAccessible>(found) : null;
}
