using System.Globalization;
using LamRobot.Contracts;

namespace LamRobot.Training.Desktops;

/// <summary>A made-up program that takes acts as real ones do: each only where the element has it, and only what is seen.</summary>
/// <param name="window">The window's name.</param>
/// <param name="elements">Its elements, those of a dialog included.</param>
internal sealed class FakeDesktop(string window, IReadOnlyList<FakeElement> elements)
{
    private static readonly string[] Pressed = ["push-button", "link", "page-tab", "menu-item", "list-item", "radio-button"];
    private static readonly string[] Written = ["entry", "spin-button"];

    /// <summary>Whether the dialog is open: then nothing behind it can be used.</summary>
    public bool IsDialogOpen { get; private set; }

    /// <summary>What is on the screen.</summary>
    public Observation Observation => new() { Entities = elements.Where(element => IsDialogOpen || !element.IsInDialog).Select(element => element.Seen(window)).ToEquatableList() };

    /// <summary>What can be used now.</summary>
    public IReadOnlyList<FakeElement> Usable => [.. elements.Where(element => element.IsInDialog == IsDialogOpen || element.Role == "frame")];

    /// <summary>Does an act.</summary>
    /// <param name="act">What the product calls the action.</param>
    /// <param name="id">The element's id; empty for the one that has the focus.</param>
    /// <param name="value">The words, the option, or whether it shall be on.</param>
    /// <returns>Whether the program took it.</returns>
    public bool Do(string act, string id, string value)
    {
        if (act == "press_keys")
        {
            return value.Length > 0;
        }

        return Usable.FirstOrDefault(element => element.Id == id) is { } element && Do(act, element, value);
    }

    /// <summary>The same desktop, apart from the original.</summary>
    public FakeDesktop Copy() => new(window, [.. elements.Select(element => element.Copy())]) { IsDialogOpen = IsDialogOpen };

    private bool Do(string act, FakeElement element, string value)
    {
        switch (act)
        {
            case "click" when Pressed.Contains(element.Role):
                element.IsOn |= element.Role is "radio-button" or "page-tab" or "list-item";
                IsDialogOpen = element.OpensDialog || (IsDialogOpen && element.Role != "push-button");
                return true;
            case "set_text" when Written.Contains(element.Role):
                element.Value = value;
                return element.Role != "spin-button" || double.TryParse(value, CultureInfo.InvariantCulture, out _);
            case "type_text" when element.Role == "entry":
                element.Value += value;
                return true;
            case "select_option" when element.Options.Contains(value, StringComparer.OrdinalIgnoreCase):
                element.Value = value;
                return true;
            case "toggle" when element.Role == "check-box":
                element.IsOn = value == "true" || (value.Length == 0 && !element.IsOn);
                return true;
            case "double_click":
                return element.Role == "list-item";
            case "focus_window":
                return element.Role is "frame" or "dialog";
            default:
                return act is "scroll" or "read_text";
        }
    }
}
