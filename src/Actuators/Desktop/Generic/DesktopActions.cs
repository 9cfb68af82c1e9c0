using LamRobot.Contracts;

namespace LamRobot.Actuators.Desktop;

/// <summary>What can be done on a desktop, by the same names on every system.</summary>
public static class DesktopActions
{
    private const double Quick = 30;
    private const double Slow = 120;

    // What roles are sure to do a thing; Windows calls a button that stays down a button, and a box in a list an item.
    private static readonly EquatableList<string> Written = ["entry", "text", "password-text", "spin-button", "slider", "combo-box", "date-editor", "editbar", "autocomplete", "document-text", "document-web", "paragraph", "section", "table-cell", "terminal"];
    private static readonly EquatableList<string> Switched = ["check-box", "radio-button", "toggle-button", "switch", "check-menu-item", "radio-menu-item", "push-button", "menu-item", "list-item", "tree-item", "table-cell"];
    private static readonly EquatableList<string> Chosen = ["combo-box", "list", "list-box", "page-tab-list", "menu", "menu-bar", "table", "tree", "tree-table", "icon"];

    private static readonly ParameterSpec Element = new("element", ParameterKind.Entity) { Required = true, Description = "The element of the screen." };

    /// <summary>The actions.</summary>
    public static IReadOnlyList<ActionSpec> All { get; } =
    [
        Spec("focus_window", ActionEffect.Idempotent, "Brings a window to the front.", Element with { Name = "window", EntityKinds = ["frame", "dialog", "alert", "file-chooser"], Description = "The window." }),
        Spec("click", ActionEffect.Reversible, "Presses a button, a menu item, a link or a tab.", Element),
        Spec("double_click", ActionEffect.Reversible, "Clicks an element twice with the mouse.", Element),
        Spec("set_text", ActionEffect.Idempotent, "Replaces what is in a field, or sets a number.", Element with { EntityKinds = Written }, Words("text", "What shall be in it.") with { MayBeEmpty = true }),
        Spec("type_text", ActionEffect.Reversible, "Types into a field, where its caret is.", Element with { EntityKinds = Written }, Words("text", "What is typed.")),
        Spec("press_keys", ActionEffect.Reversible, "Presses a key, with others held.", Words("keys", "The keys, such as ctrl+shift+F12."), Element with { Required = false, Description = "What must have the focus; what has it now when not given." }),
        Spec("select_option", ActionEffect.Idempotent, "Selects an option of a list, a combo box or a row of tabs.", Element with { EntityKinds = Chosen }, Words("option", "The option's words.")),
        Spec("select_text", ActionEffect.Idempotent, "Selects words in a text.", Element, Words("text", "The words; the first place where they are.")),
        Spec("toggle", ActionEffect.Idempotent, "Ticks or unticks a check box, or presses a toggle button.", Element with { EntityKinds = Switched }, new ParameterSpec("on", ParameterKind.Boolean) { Description = "Whether it shall be on; the other way round when not given." }),
        Spec("scroll", ActionEffect.Idempotent, "Brings an element into view.", Element),
        Spec("drag", ActionEffect.Reversible, "Drags an element onto another with the mouse.", Element, Element with { Name = "onto", Description = "Where it is dropped." }),
        Spec("open_program", ActionEffect.Reversible, "Opens a program.", Words("program", "What the program is called."), Words("file", "A file that it opens.") with { Required = false }) with { TimeoutSeconds = Slow },
        Spec("save_as", ActionEffect.Reversible, "Saves under a name, by the program's own dialog.", Words("path", "The file's whole path.")) with { TimeoutSeconds = Slow },
        Spec("wait_for", ActionEffect.ReadOnly, "Waits until something with these words is on the screen.", Words("text", "The words."), new ParameterSpec("seconds", ParameterKind.Number) { Unit = "s", Minimum = 0, Maximum = 100, Description = "How long; 10 when not given." }) with { TimeoutSeconds = Slow },
        Spec("read_text", ActionEffect.ReadOnly, "Reads the text or number of an element.", Element),
    ];

    private static ActionSpec Spec(string name, ActionEffect effect, string description, params ParameterSpec[] parameters) =>
        new(name, Quick) { Effect = effect, Description = description, Parameters = parameters.ToEquatableList() };

    private static ParameterSpec Words(string name, string description) => new(name, ParameterKind.Text) { Required = true, Description = description };
}
