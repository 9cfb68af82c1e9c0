using LamRobot.Contracts;

namespace LamRobot.Actuators.Desktop;

/// <summary>What a word processor can be asked to do.</summary>
/// <remarks>
/// Things of the document are entities: <c>document</c>; <c>paragraph N</c>, counted from 1 with titles, list items and empty ones, without tables;
/// <c>table N</c>; <c>cell TABLE ROW COLUMN</c>; <c>span N</c>, a stretch of text with a format or a link of its own; <c>header</c>; <c>footer</c>; <c>footnote N</c>; <c>comment N</c>; <c>picture N</c>; <c>formula N</c>.
/// A range is a <c>target</c>, perhaps <c>until</c> a later one of its kind, perhaps only some <c>words</c> in it, as they stand there.
/// </remarks>
public static class WriterActions
{
    private const string Document = "document";
    private const string Paragraph = "paragraph";
    private const string Table = "table";
    private const string Cell = "cell";
    private const string Span = "span";
    private const string Header = "header";
    private const string Footer = "footer";

    private static readonly string[] s_text = [Document, Paragraph, Table, Cell, Span, Header, Footer];
    private static readonly string[] s_blocks = [Document, Paragraph, Table, Cell, Header, Footer];
    private static readonly string[] s_sides = ["left", "right", "top", "bottom", "all"];
    private static readonly string[] s_places = ["before", "after"];

    /// <summary>The actions, in the order in which people need them.</summary>
    public static EquatableList<ActionSpec> All { get; } = [.. Formats(), .. Texts(), .. Tables(), .. Pages(), .. Notes(), .. Files()];

    private static IEnumerable<ActionSpec> Formats()
    {
        yield return Act("format_text", "Gives characters a format.", ActionEffect.Idempotent,
        [
            .. Range(s_text),
            .. Switches("bold", "italic", "underline", "strikethrough", "superscript", "subscript", "small_caps"),
            Number("size", "pt", 2, 500, "How large the letters are."),
            Text("font", "The font's name."),
            Text("colour", "The letters' colour: a name, #rrggbb, or automatic."),
            Text("highlight", "The colour behind the letters: a name, #rrggbb, or none."),
        ]);
        yield return Act("clear_format", "Takes direct formats away from characters.", ActionEffect.Reversible, Range(s_text));
        yield return Act("format_paragraph", "Gives paragraphs a format.", ActionEffect.Idempotent,
        [
            .. Blocks(s_blocks),
            Choice("align", "How lines stand.", "left", "center", "right", "justify"),
            Number("line_spacing", "lines", 0.5, 10, "How far apart lines are; 1 is single."),
            Number("space_before", "pt", 0, 500, "Space above each paragraph."),
            Number("space_after", "pt", 0, 500, "Space below each paragraph."),
            Number("indent", "cm", -20, 20, "How far in from the left margin."),
            Number("first_line", "cm", -20, 20, "How far the first line goes in further."),
        ]);
        yield return Act("set_style", "Gives paragraphs a style, such as Heading 1, Title, Quotations or Default Paragraph Style.", ActionEffect.Idempotent, [.. Blocks(s_blocks), Text("style", "The style's name.", required: true)]);
        yield return Act("set_list", "Makes paragraphs items of a list, or no items any more.", ActionEffect.Idempotent, [.. Blocks(s_blocks), Choice("kind", "With dots, with numbers, or no list.", "bullet", "number", "none") with { Required = true }]);
    }

    private static IEnumerable<ActionSpec> Texts()
    {
        yield return Act("replace_text", "Puts other words in the place of words, of a footnote or of a comment.", ActionEffect.Reversible, [.. Range([.. s_text, "footnote", "comment"]), Text("with", "The new words.", required: true)]);
        yield return Act("insert_text", "Puts words into a paragraph or cell: before or after some words of it, else at its start or end.", ActionEffect.Reversible, [.. Range([Paragraph, Cell, Header, Footer]), Choice("where", "Before or after.", s_places) with { Required = true }, Text("text", "The new words.", required: true)]);
        yield return Act("insert_paragraph", "Writes a new paragraph, of the same sort as the one that it stands beside.", ActionEffect.Reversible, [One("target", "Which paragraph or table it stands beside; the document for its beginning or end.", Document, Paragraph, Table), Choice("where", "Before or after.", s_places) with { Required = true }, Text("text", "Its words.", required: true), Text("style", "A style other than its neighbour's.")]);
        yield return Act("delete_text", "Deletes words, whole paragraphs, a table, a picture or a formula.", ActionEffect.Reversible, Range([Paragraph, Cell, Table, Span, "picture", "formula"]));
        yield return Act("move", "Moves paragraphs.", ActionEffect.Reversible, [.. Blocks([Paragraph]), Choice("where", "Before or after.", s_places) with { Required = true }, One("destination", "The paragraph or table that they come to stand beside.", Paragraph, Table, Document)]);
        yield return Act("merge", "Joins a paragraph with the one after it.", ActionEffect.Reversible, [One("target", "Which paragraph.", Paragraph)]);
        yield return Act("split", "Begins a new paragraph before some words.", ActionEffect.Reversible, [One("target", "Which paragraph.", Paragraph), Text("words", "The words that begin the new paragraph.", required: true)]);
    }

    private static IEnumerable<ActionSpec> Tables()
    {
        yield return Act("insert_table", "Makes a table.", ActionEffect.Reversible,
        [
            One("target", "Which paragraph or table it stands beside; the document for its beginning or end.", Document, Paragraph, Table),
            Choice("where", "Before or after.", s_places) with { Required = true },
            Number("rows", "rows", 1, 200, "How many rows.") with { Required = true },
            Number("columns", "columns", 1, 60, "How many columns.") with { Required = true },
            Text("content", "What the cells say, row by row: a tab between cells, a line break between rows."),
        ]);
        yield return Act("set_cell", "Writes a cell's whole text.", ActionEffect.Idempotent, [One("target", "Which cell.", Cell), Text("text", "Its new words.", required: true)]);
        yield return Act("insert_row", "Puts a row into a table.", ActionEffect.Reversible, [One("target", "A cell of the row that it stands beside.", Cell), Choice("where", "Before or after.", s_places) with { Required = true }, Text("content", "What its cells say: a tab between cells.")]);
        yield return Act("insert_column", "Puts a column into a table.", ActionEffect.Reversible, [One("target", "A cell of the column that it stands beside.", Cell), Choice("where", "Before or after.", s_places) with { Required = true }, Text("content", "What its cells say: a line break between cells.")]);
        yield return Act("delete_row", "Takes a row out of a table.", ActionEffect.Reversible, [One("target", "A cell of the row.", Cell)]);
        yield return Act("delete_column", "Takes a column out of a table.", ActionEffect.Reversible, [One("target", "A cell of the column.", Cell)]);
    }

    private static IEnumerable<ActionSpec> Pages()
    {
        yield return Act("set_page", "Changes the page's layout.", ActionEffect.Idempotent,
        [
            Choice("orientation", "Upright or sideways.", "portrait", "landscape"),
            Text("size", "The paper: A5, A4, A3, Letter, Legal."),
            .. s_sides.Select(side => Number($"margin_{side}", "cm", 0, 20, $"Margin: {side}.")),
            Number("columns", "columns", 1, 20, "How many columns of text."),
        ]);
        yield return Act("insert_page_break", "Begins a new page before a paragraph.", ActionEffect.Reversible, [One("target", "The paragraph that begins the new page.", Paragraph, Table)]);
        yield return Act("remove_page_break", "Takes the page break before a paragraph away.", ActionEffect.Reversible, [One("target", "The paragraph.", Paragraph, Table)]);
        yield return Act("set_header_text", "Writes the header, or with no words takes it away.", ActionEffect.Idempotent, [Text("text", "Its words; without them there is no header any more."), Choice("align", "Where in the line.", "left", "center", "right")]);
        yield return Act("set_footer_text", "Writes the footer, or with no words takes it away.", ActionEffect.Idempotent, [Text("text", "Its words; without them there is no footer any more."), Choice("align", "Where in the line.", "left", "center", "right")]);
        yield return Act("insert_page_number", "Puts the page's number into the header or footer.", ActionEffect.Reversible, [Choice("area", "At the top or the bottom of the page.", Header, Footer) with { Required = true }, Choice("align", "Where in the line.", "left", "center", "right")]);
    }

    private static IEnumerable<ActionSpec> Notes()
    {
        yield return Act("insert_footnote", "Puts a footnote after words.", ActionEffect.Reversible, [.. Range([Paragraph, Cell]), Text("text", "What the note says.", required: true)]);
        yield return Act("insert_comment", "Puts a comment on words.", ActionEffect.Reversible, [.. Range([Paragraph, Cell, Document]), Text("text", "What the comment says.", required: true)]);
        yield return Act("delete_note", "Deletes a footnote or a comment.", ActionEffect.Reversible, [One("target", "Which one; the document for all comments.", "footnote", "comment", Document)]);
        yield return Act("set_link", "Makes words a link; with no address, plain words again.", ActionEffect.Reversible, [.. Range([Paragraph, Cell, Span]), Text("address", "Where it leads; without it the words are no link any more.")]);
        yield return Act("insert_bookmark", "Sets a bookmark.", ActionEffect.Reversible, [.. Range([Paragraph, Cell]), Text("name", "Its name.", required: true)]);
        yield return Act("insert_formula", "Puts a formula in: after some words, else at a paragraph's end, or in a paragraph of its own before or after it.", ActionEffect.Reversible, [.. Range([Paragraph, Cell, Document]), Choice("where", "In a paragraph of its own before or after the target.", s_places), Text("formula", "The formula as the program's formula language has it.", required: true)]);
        yield return Act("set_property", "Writes a property of the document.", ActionEffect.Idempotent, [Choice("name", "Which one.", "title", "subject", "keywords", "comments") with { Required = true }, Text("value", "Its value.", required: true)]);
    }

    private static IEnumerable<ActionSpec> Files()
    {
        yield return Act("undo", "Takes the last change back.", ActionEffect.Reversible, [Number("times", "times", 1, 100, "How often.")]);
        yield return Act("redo", "Does again what was taken back.", ActionEffect.Reversible, [Number("times", "times", 1, 100, "How often.")]);
        yield return Act("save", "Saves the document.", ActionEffect.Idempotent, []);
        yield return Act("save_as", "Saves the document under another name in the same folder.", ActionEffect.Reversible, [Text("name", "The file's name; its ending says the format.", required: true)]);
        yield return Act("export_pdf", "Exports the document as a PDF in the same folder.", ActionEffect.Reversible, [Text("name", "The file's name.", required: true)]);
    }

    private static ActionSpec Act(string name, string description, ActionEffect effect, IEnumerable<ParameterSpec> parameters) =>
        new(name) { Description = description, Effect = effect, FailsForGood = true, Parameters = [.. parameters] };

    private static IEnumerable<ParameterSpec> Blocks(string[] kinds) =>
        [One("target", "Which one.", kinds), new("until", ParameterKind.Entity) { EntityKinds = [.. kinds], Description = "The last one, when it is several in a row." }];

    private static IEnumerable<ParameterSpec> Range(string[] kinds) =>
        [.. Blocks(kinds), Text("words", "Only these words in it, as they stand there."), Choice("which", "Which of several places; the first when nothing is said.", "first", "last", "all"), Number("nth", "", 1, 1000, "Which place of exactly these signs, counted from 1, also within words; without it whole words go first.")];

    private static ParameterSpec One(string name, string description, params string[] kinds) =>
        new(name, ParameterKind.Entity) { Required = true, EntityKinds = [.. kinds], Description = description };

    private static ParameterSpec Text(string name, string description, bool required = false) => new(name, ParameterKind.Text) { Required = required, Description = description };

    private static ParameterSpec Choice(string name, string description, params string[] choices) => new(name, ParameterKind.Choice) { Choices = [.. choices], Description = description };

    private static ParameterSpec Number(string name, string unit, double minimum, double maximum, string description) =>
        new(name, ParameterKind.Number) { Unit = unit, Minimum = minimum, Maximum = maximum, Description = description };

    private static IEnumerable<ParameterSpec> Switches(params string[] names) => names.Select(static name => new ParameterSpec(name, ParameterKind.Boolean));
}
