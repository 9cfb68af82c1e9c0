using LamRobot.Bridge.Service.Evaluation.Documents;

namespace LamRobot.Bridge.Service.Tests.Documents;

public sealed class DocumentCaseTests : IDisposable
{
    private static readonly OdtText Start = new("<text:p>start</text:p>");
    private static readonly OdtText Changed = new("<text:p>changed</text:p>");

    private readonly JudgedFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_document_case_is_read()
    {
        Start.Save(folder.Before);
        var line = folder.Line("""{"document":[["bold",["paragraph",2],true]],"unchanged":true,"files":["start.odt"],"read":"new.odt","alternatives":[{"outcome":"clarify"}]}""");

        var read = Assert.IsType<DocumentCase>(Assert.Single(folder.Read(Cases.With(line, "cursor", """["after","Dear"]""")).Cases));

        Assert.Equal(("writer", folder.Before, "Dear"), (read.Program, read.Document, read.Cursor!.After));
        Assert.Equal([PlanOutcomeKind.Plan, PlanOutcomeKind.Clarify], read.Expected.Select(item => item.Outcome));
        Assert.Equal(("new.odt", true), (read.Expected[0].Read, read.Expected[0].Unchanged));
        Assert.Equal(["start.odt"], read.Expected[0].Files!);
        Assert.IsType<FormatAssertion>(Assert.Single(read.Expected[0].Assertions));
    }

    [Theory]
    [InlineData("document", "\"nowhere.odt\"")]
    [InlineData("program", "")]
    [InlineData("cursor", "[\"after\"]")]
    [InlineData("cursor", "[\"paragraph\",0]", "cursor[1]")]
    [InlineData("expect", "")]
    [InlineData("expect", "{}", "expect.document")]
    [InlineData("expect.unchanged", "1")]
    [InlineData("expect.files", "[\"../x.odt\"]", "expect.files[0]")]
    [InlineData("expect.read", "\"a/b.odt\"")]
    [InlineData("expect.outcome", "\"perhaps\"")]
    [InlineData("expect.alternatives", "[{}]", "expect.alternatives[0].document")]
    [InlineData("expect.document", "{}")]
    [InlineData("expect.document.0", "[]", "expect.document[0]")]
    [InlineData("expect.document.0", "[\"blink\",[\"all\"],true]", "expect.document[0][0]")]
    [InlineData("expect.document.0", "[\"bold\",[\"all\"]]", "expect.document[0]")]
    [InlineData("expect.document.0", "[\"bold\",[\"all\"],\"yes\"]", "expect.document[0][2]")]
    [InlineData("expect.document.0", "[\"bold\",[\"page\",1],true]", "expect.document[0][1][0]")]
    [InlineData("expect.document.0", "[\"bold\",[\"paragraph\",0],true]", "expect.document[0][1][1]")]
    [InlineData("expect.document.0", "[\"bold\",[\"in\",[\"each\"],\"x\"],true]", "expect.document[0][1][1]")]
    [InlineData("expect.document.0", "[\"size\",[\"all\"],\"big\"]", "expect.document[0][2]")]
    [InlineData("expect.document.0", "[\"colour\",[\"all\"],\"#12\"]", "expect.document[0][2]")]
    [InlineData("expect.document.0", "[\"align\",[\"all\"],[]]", "expect.document[0][2]")]
    [InlineData("expect.document.0", "[\"any\",[\"bold\",[\"all\"],1]]", "expect.document[0][1][2]")]
    [InlineData("expect.document.0", "[\"page_size\",\"A99\"]", "expect.document[0][1]")]
    [InlineData("expect.document.0", "[\"file\",\"../x.pdf\"]", "expect.document[0][1]")]
    [InlineData("expect.document.0", "[\"tables\",-1]", "expect.document[0][1]")]
    public void A_malformed_document_case_names_its_line_and_field(string path, string json, string? field = null)
    {
        Start.Save(folder.Before);

        var problem = Assert.Single(folder.Read(Cases.With(Cases.With(folder.Line("""{"document":[["tables",0]]}"""), "document", "\"start.odt\""), path, json)).Problems);

        Assert.Equal((field ?? path, 1), (problem.Field, problem.Origin.Line));
    }

    [Fact]
    public void A_refusal_leaves_everything_untouched()
    {
        Start.Save(folder.Before);
        Start.Save(folder.After);
        const string Expect = """{"outcome":"refuse","alternatives":[{"outcome":"clarify"}]}""";

        Assert.True(folder.Judge(Expect).Right);
        Assert.True(folder.Judge(Expect, PlanOutcomeKind.Clarify).Right);
        Assert.False(folder.Judge(Expect, PlanOutcomeKind.Plan).Right);

        File.WriteAllText(Path.Combine(folder.Result, "copy.odt"), "");
        Assert.False(folder.Judge(Expect).Right);
    }

    [Fact]
    public void A_refusal_that_changed_the_document_is_wrong()
    {
        Start.Save(folder.Before);
        Changed.Save(folder.After);

        Assert.Equal(["unchanged: a paragraph went: \"start\"", "unchanged: a paragraph came: \"changed\""], folder.Judge("""{"outcome":"refuse"}""").Reasons);
    }

    [Fact]
    public void Any_alternative_is_enough()
    {
        Start.Save(folder.Before);
        Changed.Save(folder.After);

        Assert.True(folder.Judge("""{"document":[["contains","other"]],"alternatives":[{"document":[["contains","changed"]]}]}""").Right);
    }

    [Fact]
    public void The_saved_file_is_the_one_that_is_read()
    {
        Start.Save(folder.Before);
        Start.Save(folder.After);
        const string Expect = """{"document":[["contains","changed"],["file","new.odt"],["no_file","old.odt"]],"read":"new.odt"}""";

        Assert.Equal(["there is no new.odt"], folder.Judge(Expect).Reasons);
        Changed.Save(Path.Combine(folder.Result, "new.odt"));
        Assert.True(folder.Judge(Expect).Right);
        File.WriteAllText(Path.Combine(folder.Result, "old.odt"), "");
        Assert.False(folder.Judge(Expect).Right);
    }

    [Fact]
    public void Files_are_exactly_those_and_of_their_kind()
    {
        Start.Save(folder.Before);
        Start.Save(folder.After);
        const string Expect = """{"document":[["file","a.pdf"]],"files":["start.odt","a.pdf"]}""";
        var pdf = Path.Combine(folder.Result, "a.pdf");

        Assert.Equal(2, folder.Judge(Expect).Reasons.Count);
        File.WriteAllText(pdf, "hello");
        Assert.Single(folder.Judge(Expect).Reasons);
        File.WriteAllText(pdf, "%PDF-1.7");
        File.WriteAllText(Path.Combine(folder.Result, ".~lock.start.odt#"), "");
        Assert.True(folder.Judge(Expect).Right);
        File.WriteAllText(Path.Combine(folder.Result, "b.txt"), "");
        Assert.Equal(["b.txt should not be there"], folder.Judge(Expect).Reasons);
    }

    [Theory]
    [InlineData("<!DOCTYPE x [<!ENTITY a \"b\">]><x>&a;</x>")]
    [InlineData("no XML")]
    public void A_file_that_cannot_be_trusted_or_read_is_wrong(string styles)
    {
        Start.Save(folder.Before);
        using (var archive = System.IO.Compression.ZipFile.Open(folder.After, System.IO.Compression.ZipArchiveMode.Create))
        {
            using var writer = new StreamWriter(archive.CreateEntry("content.xml").Open());
            writer.Write(styles);
        }

        Assert.Contains("cannot be read", Assert.Single(folder.Judge("""{"unchanged":true}""").Reasons), StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_nested_too_deeply_is_wrong()
    {
        Start.Save(folder.Before);
        new OdtText(string.Concat(Enumerable.Repeat("<text:section>", 5000)) + string.Concat(Enumerable.Repeat("</text:section>", 5000))).Save(folder.After);

        Assert.Contains("too deeply", Assert.Single(folder.Judge("""{"unchanged":true}""").Reasons), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Kept_folders_are_judged_without_a_program()
    {
        Start.Save(folder.Before);
        Changed.Save(folder.After);
        using var right = new CommandRun();
        using var wrong = new CommandRun();

        Assert.Equal(ExitCode.Success, await right.ExecuteAsync("eval", "--cases", folder.Write("""{"document":[["text",["paragraph",1],"changed"]],"unchanged":true}"""), "--kept", folder.Kept));
        Assert.Equal(ExitCode.Success, await wrong.ExecuteAsync("eval", "--cases", folder.Write("""{"unchanged":true}"""), "--kept", folder.Kept));

        Assert.StartsWith("PASS c", right.Output, StringComparison.Ordinal);
        Assert.StartsWith("FAIL c", wrong.Output, StringComparison.Ordinal);
        Assert.Contains("unchanged: a paragraph came: \"changed\"", wrong.Output, StringComparison.Ordinal);
        Assert.Contains("1 document wrong", wrong.Output, StringComparison.Ordinal);
    }
}
