using System.Runtime.Versioning;

namespace LamRobot.Actuators.Desktop;

/// <summary>Reads a window by its controls and its menu: the way where UI Automation is silent.</summary>
/// <param name="calls">Makes the calls of the elements.</param>
[SupportedOSPlatform("windows")]
internal sealed class WindowScreen(BlockingCalls calls)
{
    private const uint ByPlace = 0x400;
    private const uint NoCommand = uint.MaxValue;
    private const int LongestItem = 200;
    private const int Deepest = 12;
    private const string DialogClass = "#32770";

    /// <summary>Reads it.</summary>
    /// <param name="window">The window.</param>
    /// <param name="program">The program's name.</param>
    /// <returns>Its elements, itself first.</returns>
    public IReadOnlyList<ScreenElement> Read(nint window, string program)
    {
        var thing = new WindowThing(window, NativeWindow.Class(window) == DialogClass ? RoleNames.Dialog : RoleNames.Window, calls);
        var context = new Context(thing, NativeWindow.Text(window), program);
        List<ScreenElement> elements = [Describe(context, thing, thing.Role, context.Title, null)];
        ReadMenu(context, NativeMethods.GetMenu(window), elements, 0);
        ReadControls(context, window, elements, 0);
        return elements;
    }

    private void ReadControls(Context context, nint parent, List<ScreenElement> elements, int depth)
    {
        var label = "";
        foreach (var control in depth < Deepest ? NativeWindow.Children(parent) : [])
        {
            if (NativeMethods.IsWindowVisible(control) == 0)
            {
                continue;
            }

            var role = RoleNames.OfClass(NativeWindow.Class(control), NativeWindow.Style(control)) ?? ActiveAccessibility.Role(control);
            var thing = new WindowThing(control, role, calls);
            var text = role == "password text" ? null : NativeWindow.Text(control);
            var named = role is "text" or "password text" or "combo box" or "list" or "slider";
            elements.Add(Describe(context, thing, role, named ? label : Plain(text ?? ""), role is "text" or "combo box" or "label" ? text : null));
            // What is written before a field is its label, as for a screen reader.
            label = role == "label" ? Plain(text ?? "") : "";
            ReadControls(context, control, elements, depth + 1);
        }
    }

    private void ReadMenu(Context context, nint menu, List<ScreenElement> elements, int depth)
    {
        for (var place = 0; menu != 0 && depth < Deepest && place < NativeMethods.GetMenuItemCount(menu); place++)
        {
            var words = new char[LongestItem];
            var length = NativeMethods.GetMenuStringW(menu, (uint)place, words, words.Length, ByPlace);
            var command = NativeMethods.GetMenuItemID(menu, place);
            if (command != NoCommand && length > 0)
            {
                var name = Plain(new string(words, 0, length).Split('\t')[0]);
                elements.Add(Describe(context, new MenuThing(context.Window.Handle, menu, command, calls), "menu item", name, null));
            }

            ReadMenu(context, NativeMethods.GetSubMenu(menu, place), elements, depth + 1);
        }
    }

    private static ScreenElement Describe(Context context, IDesktopElement thing, string role, string name, string? value)
    {
        var states = thing switch { WindowThing control => control.ReadStates(), MenuThing item => item.ReadStates(), _ => AccessibleStates.None };
        return new ScreenElement(ScreenElement.IdOf(context.Title, role, name), thing, role, name, states)
        {
            Window = context.Window,
            WindowName = context.Title,
            Program = context.Program,
            Value = value,
            Bounds = thing is WindowThing placed ? NativeWindow.Bounds(placed.Handle) : null,
        };
    }

    private static string Plain(string name) => name.Replace("&", "", StringComparison.Ordinal).Trim().TrimEnd(':');

    private sealed record Context(WindowThing Window, string Title, string Program);
}
