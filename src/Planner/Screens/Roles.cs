namespace LamRobot.Planner.Screens;

/// <summary>What elements of a screen are for, by their roles.</summary>
internal static class Roles
{
    /// <summary>What text or a number is written into, and how readily.</summary>
    public static IReadOnlyDictionary<string, double> Writing { get; } = Costs(
        (0, "entry text password-text editbar autocomplete"), (0.03, "spin-button date-editor"), (0.06, "slider document-text paragraph terminal table-cell"), (0.2, "combo-box"));

    /// <summary>What has options.</summary>
    public static IReadOnlyDictionary<string, double> Choosing { get; } = Costs((0, "combo-box list-box list page-tab-list"), (0.05, "tree tree-table table menu"), (0.1, "panel grouping section"));

    /// <summary>What is on or off.</summary>
    public static IReadOnlyDictionary<string, double> Switching { get; } = Costs((0, "check-box toggle-button switch check-menu-item"), (0.03, "radio-button radio-menu-item"));

    /// <summary>What is chosen by itself.</summary>
    public static IReadOnlyDictionary<string, double> Picking { get; } = Costs((0, "radio-button list-item page-tab radio-menu-item"), (0.04, "check-box tree-item menu-item check-menu-item table-row table-cell"));

    /// <summary>What is pressed.</summary>
    public static IReadOnlyDictionary<string, double> Pressing { get; } = Costs(
        (0, "push-button link menu-item toggle-button page-tab menu icon push-button-menu"), (0.1, "check-box radio-button list-item combo-box tree-item entry text spin-button check-menu-item radio-menu-item switch list-box"),
        (0.2, "table-cell image label static heading column-header table-column-header table-row paragraph status-bar statusbar"));

    /// <summary>What can be looked at.</summary>
    public static IReadOnlyDictionary<string, double> Seeing { get; } = Costs(
        (0, "entry text spin-button slider combo-box push-button link check-box radio-button list-item page-tab heading toggle-button progress-bar statusbar status-bar menu-item list-box list table image"),
        (0.1, "label static paragraph table-cell table-row column-header panel section tree-item document-text"));

    /// <summary>What comes to the front.</summary>
    public static IReadOnlyDictionary<string, double> Windows { get; } = Costs((0, "frame dialog alert file-chooser window"));

    private static readonly Dictionary<string, string[]> s_nouns = new(StringComparer.Ordinal)
    {
        ["field|text field|input field|entry field|input|text box|textbox|text area|textarea|area|line|blank|entry|edit field|edit box|search box|number field"] = Split("entry text password-text spin-button date-editor document-text combo-box"),
        ["box"] = Split("entry text spin-button check-box combo-box list-box"),
        ["button|push button|knob|command button"] = Split("push-button toggle-button radio-button"),
        ["check box|checkbox|tick box|tickbox|checkmark|check mark|tick"] = Split("check-box check-menu-item switch"),
        ["radio button|radio|radiobutton"] = Split("radio-button radio-menu-item"),
        ["switch|toggle|toggle button|toggle switch"] = Split("toggle-button switch check-box"),
        ["option|choice|item|entry|value"] = Split("radio-button check-box list-item menu-item tree-item"),
        ["list|list box|listbox|drop down|dropdown|drop down list|dropdown list|drop down menu|dropdown menu|combo box|combobox|selector|selection|select box|choices|options|picker"] = Split("combo-box list-box list menu page-tab-list"),
        ["menu"] = Split("menu combo-box menu-item"),
        ["slider|slide|slide control|control|regulator|bar|spinner|spin button|spin box|counter|number"] = Split("slider spin-button"),
        ["tab|tab page|page tab|card"] = Split("page-tab"),
        ["link|hyperlink"] = Split("link"),
        ["menu item|menu entry"] = Split("menu-item check-menu-item radio-menu-item"),
        ["group|section|panel|question|setting|details"] = Split("panel toggle-button section grouping"),
        ["icon|picture|image|symbol"] = Split("image icon push-button"),
        ["column header|column heading|column title|column"] = Split("column-header table-column-header"),
        ["heading|title|header|headline|caption"] = Split("heading column-header table-column-header label"),
        ["row|line"] = Split("table-row list-item"),
        ["cell"] = Split("table-cell"),
        ["status|message|status line|status bar"] = Split("statusbar status-bar label static"),
        ["window|dialog|dialogue|dialog box|popup|pop up"] = Split("frame dialog alert file-chooser"),
    };

    /// <summary>The words that say what an element is, the longest first, with the roles that they may mean.</summary>
    public static IReadOnlyList<(string[] Words, string[] Roles)> Nouns { get; } =
        [.. s_nouns.SelectMany(pair => pair.Key.Split('|').Select(words => (Words: Split(words), Roles: pair.Value))).OrderByDescending(noun => noun.Words.Length)];

    private static string[] Split(string words) => words.Split(' ');

    private static Dictionary<string, double> Costs(params (double Cost, string Roles)[] groups) =>
        groups.SelectMany(group => Split(group.Roles).Select(role => (role, group.Cost))).ToDictionary(pair => pair.role, pair => pair.Cost, StringComparer.Ordinal);
}
