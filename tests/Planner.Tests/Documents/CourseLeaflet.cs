using System.Globalization;
using LamRobot.Contracts;

namespace LamRobot.Planner.Tests.Documents;

/// <summary>A leaflet of a baking course with wrong values, slips, names, a list and a table.</summary>
internal static class CourseLeaflet
{
    private static readonly (string Text, string Style, string List)[] s_paragraphs =
    [
        ("Bread for beginners", "Title", "none"),
        ("For Ines, Mira and friends, held by Tom Ford", "Default Paragraph Style", "none"),
        ("The course begins at 18:00 and ends at 21:00. The fee is 20 euros. Children under twelve pay nothing.", "Default Paragraph Style", "none"),
        ("Dough", "Heading 1", "none"),
        ("500 g flour", "Default Paragraph Style", "bullet"),
        ("a cube of yeast", "Default Paragraph Style", "bullet"),
        ("Bake everything for 40 minutes.", "Default Paragraph Style", "none"),
        ("You recieve a recipe from our comittee.", "Default Paragraph Style", "none"),
        ("Contact", "Heading 1", "none"),
        ("Write to the bakery.", "Default Paragraph Style", "none"),
    ];

    private static readonly string[][] s_cells = [["Task", "Until"], ["Tables", "1 May"], ["Oven", "3 May"]];

    /// <summary>The plan for a command; "no plan" when there is a question or a refusal.</summary>
    public static async Task<string> PlanAsync(string command)
    {
        var outcome = await DocumentPlans.AskAsync(command, Open());
        return DocumentPlans.StepsOf(outcome) ?? $"no plan: {outcome.Message}";
    }

    private static Observation Open() => new()
    {
        Entities =
        [
            new Entity("document", "leaflet.odt", "document"),
            .. s_paragraphs.Select((paragraph, i) => new Entity(Id($"paragraph {i + 1}"), paragraph.Text, "paragraph") { Attributes = EquatableMap.Of(("text", paragraph.Text), ("style", paragraph.Style), ("list", paragraph.List)) }),
            new("table 1", "table 1", "table") { Attributes = EquatableMap.Of(("rows", "3"), ("columns", "2"), ("after", "paragraph 8")) },
            .. s_cells.SelectMany((row, r) => row.Select((text, c) => new Entity(Id($"cell 1 {r + 1} {c + 1}"), text, "cell") { Attributes = EquatableMap.Of(("text", text)) })),
            new("header", "Course no. 7", "header") { Attributes = EquatableMap.Of(("text", "Course no. 7")) },
        ],
    };

    private static string Id(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
