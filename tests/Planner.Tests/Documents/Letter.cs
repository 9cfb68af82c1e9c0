using System.Globalization;
using LamRobot.Contracts;

namespace LamRobot.Planner.Tests.Documents;

/// <summary>A letter with a title, headings, a list, a table, coloured words and a link, as a word processor's observation.</summary>
internal static class Letter
{
    private static readonly (string Text, string Style, string List)[] s_paragraphs =
    [
        ("House rules", "Title", "none"),
        ("Dear tenants,", "Default Paragraph Style", "none"),
        ("Rent", "Heading 1", "none"),
        ("The rent is due on Monday. Please pay 450 euros by transfer to Hill Homes.", "Default Paragraph Style", "none"),
        ("Bring along", "Heading 1", "none"),
        ("two keys", "Default Paragraph Style", "bullet"),
        ("a passport", "Default Paragraph Style", "bullet"),
        ("Noise", "Heading 1", "none"),
        ("Music ends at 22:00. Drums are never allowed. The attic is quiet, and Hill Homes likes it so.", "Default Paragraph Style", "none"),
        ("We were young once, and loud.", "Quotations", "none"),
        ("See the map of the house.", "Default Paragraph Style", "none"),
        ("Kind regards", "Default Paragraph Style", "none"),
    ];

    private static readonly string[][] s_cells = [["Room", "Price"], ["Cellar", "40"], ["Garage", "75"]];

    /// <summary>What the word processor offers.</summary>
    public static CapabilityManifest Manifest { get; } = new() { Actuators = [new("writer", "word-processor") { Actions = [.. Names().Select(name => new ActionSpec(name))] }] };

    /// <summary>The letter; with the caret in a paragraph when one is named.</summary>
    public static Observation Open(string? caret = null) => new()
    {
        Entities =
        [
            new Entity("document", "letter.odt", "document") { Attributes = caret is null ? [] : EquatableMap.Of(("caret", caret)) },
            .. s_paragraphs.Select((paragraph, i) => new Entity(Id($"paragraph {i + 1}"), paragraph.Text, "paragraph") { Attributes = EquatableMap.Of(("text", paragraph.Text), ("style", paragraph.Style), ("list", paragraph.List)) }),
            new("table 1", "table 1", "table") { Attributes = EquatableMap.Of(("rows", "3"), ("columns", "2"), ("after", "paragraph 4")) },
            .. s_cells.SelectMany((row, r) => row.Select((text, c) => new Entity(Id($"cell 1 {r + 1} {c + 1}"), text, "cell") { Attributes = EquatableMap.Of(("text", text)) })),
            new("span 1", "Drums", "span") { Attributes = EquatableMap.Of(("text", "Drums"), ("in", "paragraph 9"), ("colour", "#ff0000"), ("bold", "true")) },
            new("span 2", "map", "span") { Attributes = EquatableMap.Of(("text", "map"), ("in", "paragraph 11"), ("link", "https://map.example")) },
            new("header", "Hill Homes", "header") { Attributes = EquatableMap.Of(("text", "Hill Homes")) },
            new("footnote 1", "Or later.", "footnote") { Attributes = EquatableMap.Of(("text", "Or later.")) },
        ],
    };

    private static string Id(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static string[] Names() =>
        ["format_text", "format_paragraph", "set_style", "set_list", "replace_text", "insert_text", "insert_paragraph", "delete_text", "move", "insert_table", "set_cell", "insert_row", "insert_column", "delete_row", "delete_column", "set_page", "insert_page_break", "set_header_text", "set_footer_text", "insert_page_number", "insert_footnote", "insert_comment", "delete_note", "set_link", "insert_bookmark", "set_property", "undo", "save", "save_as", "export_pdf"];
}
