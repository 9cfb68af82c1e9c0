using LamRobot.Contracts;

namespace LamRobot.Planner.Tests.Screens;

/// <summary>Screens of imagined programs, as a desktop tells of them.</summary>
internal static class Pages
{
    private static readonly string[] s_actions = ["click", "double_click", "set_text", "type_text", "press_keys", "select_option", "toggle", "scroll", "drag", "wait_for", "read_text", "focus_window"];

    /// <summary>What a desktop offers.</summary>
    public static CapabilityManifest Manifest { get; } = new() { Actuators = [new("desktop", "desktop") { Actions = [.. s_actions.Select(name => new ActionSpec(name))] }] };

    /// <summary>A form for a guest of a hotel.</summary>
    public static Observation Guest { get; } = Of(
        "Guest", Row(0, ("label", "First name"), ("entry", "First name")), Row(1, ("label", "Last name"), ("entry", "Last name")), Row(2, ("entry", "E-mail address")), Row(3, ("entry", "Remarks")),
        Row(4, ("spin-button", "Number of beds=2")), Row(5, ("date-editor", "Arrival")), Row(6, ("combo-box", "Room type=Single room>Single room|Double room|Suite")), Row(7, ("combo-box", "Language=English>English|German")),
        Row(8, ("radio-button", "Cash"), ("radio-button", "Credit card")), Row(9, ("check-box", "Breakfast"), ("check-box", "Late check-out"), ("check-box", "Send me offers!checked")),
        Row(10, ("push-button", "Save"), ("push-button", "Save and close"), ("push-button", "Next"), ("toggle-button", "More!expandable")), Row(11, ("password-text", "Secret")));

    /// <summary>A table with the same buttons in each row, and fields without names.</summary>
    public static Observation Store { get; } = Of(
        "Store", Row(0, ("column-header", "Part"), ("column-header", "Amount"), ("column-header", "Done"), ("column-header", "")),
        Row(1, ("table-cell", "Bolt"), ("entry", "=5"), ("check-box", ""), ("push-button", "Delete")), Row(2, ("table-cell", "Nut"), ("entry", "=8"), ("check-box", ""), ("push-button", "Delete")),
        Row(3, ("push-button", "Change view")));

    /// <summary>The dialog that opens in the store.</summary>
    public static Observation View { get; } = Of("Store", Row(0, ("combo-box", "View=rows>rows|tiles")), Row(1, ("push-button", "Apply"), ("push-button", "Cancel")));

    /// <summary>A question with buttons that are called like fillers.</summary>
    public static Observation Question { get; } = Of("Question", Row(0, ("push-button", "OK"), ("push-button", "Now"), ("push-button", "Cancel")));

    private static (int Row, (string Role, string Name)[] Things) Row(int row, params (string Role, string Name)[] things) => (row, things);

    /// <summary>Elements in rows; <c>name=value&gt;option|option!state</c>.</summary>
    private static Observation Of(string window, params (int Row, (string Role, string Name)[] Things)[] rows)
    {
        const int width = 200;
        const int height = 30;
        var things = new List<Entity>();
        var seen = new List<UiElement>();
        foreach (var (row, column, role, text) in rows.SelectMany(row => row.Things.Select((thing, column) => (row.Row, column, thing.Role, thing.Name))))
        {
            var states = text.Split('!');
            var options = states[0].Split('>');
            var named = options[0].Split('=');
            var id = $"{window}/{role}/{named[0]}".ToLowerInvariant().Replace(' ', '-');
            id += things.Exists(thing => thing.Id == id) ? "~2" : "";
            var attributes = new List<KeyValuePair<string, string>> { new("role", role.Replace('-', ' ')), new("window", window), new("states", $"sensitive showing {string.Join(' ', states[1..])}") };
            attributes.AddRange(named[1..].Select(value => KeyValuePair.Create("value", value)));
            attributes.AddRange(options[1..].Select(list => KeyValuePair.Create("options", list.Replace('|', '\n'))));
            things.Add(new(id, named[0].Length > 0 ? named[0] : role.Replace('-', ' '), role) { Attributes = attributes.ToEquatableMap() });
            seen.Add(new(id, role, named[0]) { Bounds = new(column * width, row * height * 2, width, height) });
        }

        return new() { Entities = things.ToEquatableList(), UiElements = seen.ToEquatableList() };
    }
}
