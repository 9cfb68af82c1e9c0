using System.Globalization;
using LamRobot.Contracts;

namespace LamRobot.Planner.Tests.Documents;

/// <summary>A leaflet with dates, sums, an address, a question, comments and a table, as a word processor's observation.</summary>
internal static class Leaflet
{
    private static readonly string[] s_cells = ["Stall", "Keeper", "Waffles", "Otto"];

    private static readonly (string Text, string Style, string List)[] s_paragraphs =
    [
        ("Village fair", "Title", "none"),
        ("All about the fair on Sunday", "Default Paragraph Style", "none"),
        ("The meadow", "Heading 1", "none"),
        ("The fair stands at 14 Brook Lane. The rent of the tents is 60 euros. The stage must not collapse.", "Default Paragraph Style", "none"),
        ("Helpers came in crowds. The brass band costs 90 euros (breakfast included).", "Default Paragraph Style", "none"),
        ("Rules", "Heading 1", "none"),
        ("No open fires.", "Default Paragraph Style", "number"),
        ("Dogs on a lead.", "Default Paragraph Style", "number"),
        ("Nobody swims in the brook.", "Default Paragraph Style", "number"),
        ("Who", "Heading 1", "none"),
        ("Who brings the ladder? Hanna Berg has a short one. Ask at desk@fair.example for the list.", "Default Paragraph Style", "none"),
        ("Read our news.", "Default Paragraph Style", "none"),
        ("Telephone of the mayor: 0551 334 210", "Default Paragraph Style", "none"),
    ];

    /// <summary>The leaflet, with the caret somewhere when a place is named.</summary>
    public static Observation Open(string caret = "", int at = 0) => new()
    {
        Entities =
        [
            new Entity("document", "leaflet.odt", "document") { Attributes = EquatableMap.Of(("caret", caret), ("caret_at", at.ToString(CultureInfo.InvariantCulture))) },
            .. s_paragraphs.Select((paragraph, i) => new Entity(Id($"paragraph {i + 1}"), paragraph.Text, "paragraph") { Attributes = EquatableMap.Of(("text", paragraph.Text), ("style", paragraph.Style), ("list", paragraph.List)) }),
            new("table 1", "table 1", "table") { Attributes = EquatableMap.Of(("rows", "2"), ("columns", "2"), ("after", "paragraph 9")) },
            .. s_cells.Select((text, i) => new Entity(Id($"cell 1 {(i / 2) + 1} {(i % 2) + 1}"), text, "cell") { Attributes = EquatableMap.Of(("text", text)) }),
            new("span 1", "our news", "span") { Attributes = EquatableMap.Of(("text", "our news"), ("in", "paragraph 12"), ("link", "https://fair.example/news")) },
            new("comment 1", "Too dear?", "comment") { Attributes = EquatableMap.Of(("text", "Too dear?"), ("in", "paragraph 5")) },
            new("comment 2", "Ask her", "comment") { Attributes = EquatableMap.Of(("text", "Ask her"), ("in", "paragraph 11")) },
        ],
    };

    private static string Id(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
