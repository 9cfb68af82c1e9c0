namespace LamRobot.Actuators.Desktop;

/// <summary>Gives the roles of Windows the names that they have on the accessibility bus, so that one planner serves both.</summary>
/// <remarks>Source: UIA_...ControlTypeId of UIAutomationClient.h, and ROLE_SYSTEM_... of oleacc.h.</remarks>
internal static class RoleNames
{
    /// <summary>What a window is called.</summary>
    public const string Window = "frame";

    /// <summary>What a dialog is called.</summary>
    public const string Dialog = "dialog";

    private const int FirstType = 50000;

    private static readonly string[] Types =
    [
        "push button", "calendar", "check box", "combo box", "text", "link", "image", "list item", "list", "menu",
        "menu bar", "menu item", "progress bar", "radio button", "scroll bar", "slider", "spin button", "status bar", "page tab list", "page tab",
        "label", "tool bar", "tool tip", "tree", "tree item", "unknown", "panel", "unknown", "table", "table row",
        "document text", "push button", Window, "panel", "table column header", "table column header", "table", "title bar", "separator",
    ];

    /// <summary>The name of an element's type.</summary>
    /// <param name="controlType">The type, as UI Automation numbers it.</param>
    /// <returns>The name.</returns>
    public static string OfType(int controlType) => controlType >= FirstType && controlType < FirstType + Types.Length ? Types[controlType - FirstType] : "unknown";

    /// <summary>The name of a role of Active Accessibility.</summary>
    /// <param name="role">The role.</param>
    /// <returns>The name.</returns>
    public static string OfRole(int role) => role switch
    {
        1 => "title bar",
        2 => "menu bar",
        3 => "scroll bar",
        9 => Window,
        11 => "menu",
        12 => "menu item",
        15 => "document text",
        18 => Dialog,
        20 => "panel",
        21 => "separator",
        22 => "tool bar",
        23 => "status bar",
        24 => "table",
        30 => "link",
        33 => "list",
        34 => "list item",
        35 => "tree",
        36 => "tree item",
        37 => "page tab",
        40 => "image",
        41 => "label",
        42 => "text",
        43 => "push button",
        44 => "check box",
        45 => "radio button",
        46 => "combo box",
        48 => "progress bar",
        51 => "slider",
        52 => "spin button",
        60 => "page tab list",
        _ => "unknown",
    };

    /// <summary>The name of a control by the class of its window.</summary>
    /// <param name="className">The class.</param>
    /// <param name="style">The window's style.</param>
    /// <returns>The name; null for a class that is not one of Windows' own.</returns>
    public static string? OfClass(string className, int style)
    {
        const int password = 0x20;
        return className.ToUpperInvariant() switch
        {
            "EDIT" => (style & password) != 0 ? "password text" : "text",
            "BUTTON" => (style & 0xF) switch { 2 or 3 or 5 or 6 => "check box", 4 or 9 => "radio button", 7 => "panel", _ => "push button" },
            "STATIC" => "label",
            "COMBOBOX" or "COMBOBOXEX32" => "combo box",
            "LISTBOX" => "list",
            "MSCTLS_STATUSBAR32" => "status bar",
            "MSCTLS_TRACKBAR32" => "slider",
            "MSCTLS_PROGRESS32" => "progress bar",
            "SYSTREEVIEW32" => "tree",
            "SYSLISTVIEW32" => "list",
            "SYSTABCONTROL32" => "page tab list",
            "TOOLBARWINDOW32" => "tool bar",
            var rich when rich.StartsWith("RICHEDIT", StringComparison.Ordinal) => "text",
            _ => null,
        };
    }
}
