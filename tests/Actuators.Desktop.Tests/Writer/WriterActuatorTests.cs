using System.Runtime.Versioning;

namespace LamRobot.Actuators.Desktop.Tests.Writer;

/// <summary>The actions of a word processor, in the real program, judged by the file that it saves.</summary>
[SupportedOSPlatform("linux")]
public sealed class WriterActuatorTests(WriterFixture fixture) : IClassFixture<WriterFixture>
{
    private const string Body = """
        <text:h text:outline-level="1">A heading</text:h><text:p>First words with <text:span text:style-name="B">bold words</text:span> inside.</text:p><text:p>Second paragraph.</text:p><text:p>Third paragraph.</text:p>
        <table:table table:name="T"><table:table-column table:number-columns-repeated="2"/><table:table-row><table:table-cell><text:p>a</text:p></table:table-cell><table:table-cell><text:p>b</text:p></table:table-cell></table:table-row></table:table><text:p>Last.</text:p>
        """;

    [Fact]
    public async Task The_document_is_seen_as_entities()
    {
        await using var session = await OpenAsync(fixture.Make(Body));

        var seen = await session.Actuator.ObserveAsync(TestContext.Current.CancellationToken);

        Assert.Equal(["A heading", "First words with bold words inside.", "Second paragraph.", "Third paragraph.", "Last."], seen.Entities.Where(static one => one.Kind == "paragraph").Select(static one => one.Attributes["text"]));
        Assert.Equal("Heading 1", seen.Find("paragraph 1")!.Attributes["style"]);
        Assert.Equal("paragraph 4", seen.Find("table 1")!.Attributes["after"]);
        Assert.Equal("paragraph 1", seen.Find("document")!.Attributes["caret"]);
        Assert.Equal("b", seen.Find("cell 1 1 2")!.Attributes["text"]);
        var span = seen.Find("span 1")!;
        Assert.Equal(("bold words", "paragraph 2", "true"), (span.Name, span.Attributes["in"], span.Attributes["bold"]));
    }

    [Fact]
    public async Task Formats_and_texts_come_out_in_the_saved_file()
    {
        var file = fixture.Make(Body);
        await using var session = await OpenAsync(file);

        await DoAsync(session, "format_text", ("target", "paragraph 3"), ("italic", true), ("size", 18.0), ("colour", "#12ab34"));
        await DoAsync(session, "format_paragraph", ("target", "paragraph 4"), ("align", "center"), ("space_after", 12.0), ("line_spacing", 1.5));
        await DoAsync(session, "replace_text", ("target", "document"), ("words", "bold words"), ("with", "strong talk"));
        await DoAsync(session, "insert_text", ("target", "paragraph 2"), ("words", "First"), ("where", "after"), ("text", "few"));
        await DoAsync(session, "insert_paragraph", ("target", "document"), ("where", "after"), ("text", "the end."));
        await DoAsync(session, "set_style", ("target", "paragraph 5"), ("style", "Quotations"));
        await DoAsync(session, "save");

        var saved = new SavedDocument(file);
        Assert.Equal(["A heading", "First few words with strong talk inside.", "Second paragraph.", "Third paragraph.", "Last.", "the end."], saved.Paragraphs);
        Assert.Equal("bold", saved.Property("strong talk", "font-weight"));
        Assert.Equal(("italic", "18pt", "#12ab34"), (saved.Property("Second paragraph.", "font-style"), saved.Property("Second paragraph.", "font-size"), saved.Property("Second paragraph.", "color")));
        Assert.Equal(("center", "150%"), (saved.Property("Third paragraph.", "text-align"), saved.Property("Third paragraph.", "line-height")));
    }

    [Fact]
    public async Task Paragraphs_tables_lists_and_pages_come_out_in_the_saved_file()
    {
        var file = fixture.Make(Body);
        await using var session = await OpenAsync(file);

        await DoAsync(session, "move", ("target", "paragraph 4"), ("where", "before"), ("destination", "paragraph 3"));
        await DoAsync(session, "insert_row", ("target", "cell 1 1 1"), ("where", "after"), ("content", "c\td"));
        await DoAsync(session, "set_cell", ("target", "cell 1 1 2"), ("text", "x"));
        await DoAsync(session, "set_list", ("target", "paragraph 3"), ("until", "paragraph 4"), ("kind", "number"));
        await DoAsync(session, "set_page", ("orientation", "landscape"), ("margin_left", 3.0));
        await DoAsync(session, "insert_footnote", ("target", "paragraph 5"), ("words", "Last"), ("text", "A note."));
        await DoAsync(session, "delete_text", ("target", "paragraph 1"));
        await DoAsync(session, "save");

        var saved = new SavedDocument(file);
        Assert.Equal(("Third paragraph.", "Second paragraph.", 2), (saved.Paragraphs[1], saved.Paragraphs[2], saved.ListItems));
        Assert.Equal(["a", "x", "c", "d"], saved.Cells);
        Assert.Equal(["A note."], saved.Notes);
        Assert.True(saved.HasPageProperty("print-orientation", "landscape") && saved.HasPageProperty("margin-left", "3cm"));
        Assert.DoesNotContain("A heading", saved.Paragraphs);
    }

    [Fact]
    public async Task A_comment_is_put_on_words_and_taken_away()
    {
        await using var session = await OpenAsync(fixture.Make(Body));

        await DoAsync(session, "insert_comment", ("target", "paragraph 3"), ("words", "Second"), ("text", "Why so?"));
        Assert.Equal("Why so?", (await session.Actuator.ObserveAsync(TestContext.Current.CancellationToken)).Find("comment 1")!.Name);

        await DoAsync(session, "delete_note", ("target", "comment 1"));
        Assert.Null((await session.Actuator.ObserveAsync(TestContext.Current.CancellationToken)).Find("comment 1"));
    }

    [Fact]
    public async Task Which_signs_are_meant_is_said_by_their_place()
    {
        var file = fixture.Make("<text:p>CO2 and 2 m2 of it.</text:p>");
        await using var session = await OpenAsync(file);

        await DoAsync(session, "format_text", ("target", "paragraph 1"), ("words", "2"), ("nth", 1.0), ("subscript", true));
        await DoAsync(session, "format_text", ("target", "paragraph 1"), ("words", "2"), ("bold", true));
        var spans = (await session.Actuator.ObserveAsync(TestContext.Current.CancellationToken)).Entities.Where(static one => one.Kind == "span").ToList();

        Assert.Equal(["2", "2"], spans.Select(static span => span.Name));
        Assert.Equal((true, false), (spans[0].Attributes.ContainsKey("subscript"), spans[0].Attributes.ContainsKey("bold")));
        Assert.True(spans[1].Attributes.ContainsKey("bold"));
        Assert.Equal(ResultCode.NotFound, (await TryAsync(session, "format_text", ("target", "paragraph 1"), ("words", "2"), ("nth", 4.0), ("bold", true))).Code);
    }

    [Fact]
    public async Task A_formula_comes_into_the_text_and_goes_again()
    {
        var file = fixture.Make(Body);
        await using var session = await OpenAsync(file);

        await DoAsync(session, "insert_formula", ("target", "paragraph 3"), ("formula", "a^2 + b^2"));
        Assert.Equal("paragraph 3", (await session.Actuator.ObserveAsync(TestContext.Current.CancellationToken)).Find("formula 1")!.Attributes["in"]);
        await DoAsync(session, "format_text", ("target", "paragraph 4"), ("italic", true));
        await DoAsync(session, "save");
        Assert.Contains("a^2 + b^2", await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken), StringComparison.Ordinal);

        await DoAsync(session, "delete_text", ("target", "formula 1"));
        Assert.Null((await session.Actuator.ObserveAsync(TestContext.Current.CancellationToken)).Find("formula 1"));
    }

    [Fact]
    public async Task Saving_under_another_name_keeps_to_the_format_of_its_ending()
    {
        var file = fixture.Make(Body);
        await using var session = await OpenAsync(file);

        await DoAsync(session, "save_as", ("name", $"{Path.GetFileNameWithoutExtension(file)}-two.docx"));
        await DoAsync(session, "format_text", ("target", "paragraph 3"), ("bold", true));
        await DoAsync(session, "save");

        Assert.EndsWith("-two.docx", session.Actuator.File, StringComparison.Ordinal);
        using var saved = System.IO.Compression.ZipFile.OpenRead(session.Actuator.File);
        Assert.NotNull(saved.GetEntry("word/document.xml"));
    }

    [Fact]
    public async Task Paragraphs_between_text_and_a_table_are_deleted_without_a_trace()
    {
        var file = fixture.Make(Body);
        await using var session = await OpenAsync(file);

        await DoAsync(session, "delete_text", ("target", "paragraph 3"), ("until", "paragraph 4"));
        await DoAsync(session, "save");

        Assert.Equal(["A heading", "First words with bold words inside.", "Last."], new SavedDocument(file).Paragraphs);
    }

    [Fact]
    public async Task What_fails_says_why_and_changes_nothing()
    {
        await using var session = await OpenAsync(fixture.Make(Body));
        var before = (await session.Actuator.ObserveAsync(TestContext.Current.CancellationToken)).Entities.Skip(1).ToList();

        var noWords = await TryAsync(session, "format_text", ("target", "paragraph 3"), ("words", "not there"), ("bold", true));
        var noStyle = await TryAsync(session, "set_style", ("target", "paragraph 3"), ("style", "Nonsense"));
        var noColour = await TryAsync(session, "format_text", ("target", "paragraph 3"), ("colour", "mud of the river"));

        Assert.Equal((ResultCode.NotFound, ResultCode.NotFound, ResultCode.BadArgument), (noWords.Code, noStyle.Code, noColour.Code));
        Assert.Equal(before, (await session.Actuator.ObserveAsync(TestContext.Current.CancellationToken)).Entities.Skip(1));
    }

    private ValueTask<WriterSession> OpenAsync(string file) => WriterSession.StartAsync(file, fixture.Desktop, TimeProvider.System, TestContext.Current.CancellationToken);

    private static async Task DoAsync(WriterSession session, string action, params (string, ArgumentValue)[] arguments)
    {
        var result = await TryAsync(session, action, arguments);
        Assert.True(result.Succeeded, $"{action}: {result.Code} {result.Message}");
    }

    private static ValueTask<ActionResult> TryAsync(WriterSession session, string action, params (string, ArgumentValue)[] arguments) =>
        session.Actuator.ExecuteAsync(new ActionStep("1", "writer", action) { Arguments = EquatableMap.Of(arguments) }, null, TestContext.Current.CancellationToken);
}
