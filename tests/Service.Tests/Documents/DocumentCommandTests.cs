using System.Text.Json;
using System.Text.Json.Nodes;
using LamRobot.Contracts;

namespace LamRobot.Bridge.Service.Tests.Documents;

/// <summary>Documents are changed and judged by the verbs, in the real word processor.</summary>
public sealed class DocumentCommandTests : IDisposable
{
    private readonly CommandRun run = new();
    private readonly string folder = Directory.CreateTempSubdirectory("lamrobot-documents-").FullName;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string Letter => Path.Combine(folder, "letter.odt");

    public void Dispose()
    {
        run.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task What_is_said_is_done_in_the_document_and_the_old_one_is_kept()
    {
        RealPrograms.SkipUnlessWanted();
        WriteLetter();
        var before = await File.ReadAllBytesAsync(Letter, Token);

        Assert.Equal(ExitCode.Success, await run.ExecuteAsync("do", "make the paragraph about the rent bold", "--document", Letter, "--json"));

        Assert.Equal(MissionStatus.Succeeded, JsonSerializer.Deserialize(run.Output, ContractsJson.Default.Episode)!.Status);
        Assert.Equal(before, await File.ReadAllBytesAsync(Letter + ".bak", Token));
        Assert.NotEqual(before, await File.ReadAllBytesAsync(Letter, Token));
        Assert.Equal([Letter, Letter + ".bak"], Directory.GetFiles(folder).Order());
    }

    [Fact]
    public async Task A_question_leaves_the_document_alone()
    {
        RealPrograms.SkipUnlessWanted();
        WriteLetter();

        Assert.Contains(await run.ExecuteAsync("do", "make the dragons bold", "--document", Letter), (int[])[ExitCode.NeedsAnswer, ExitCode.Refused]);

        Assert.Equal([Letter], Directory.GetFiles(folder));
    }

    [Fact]
    public async Task A_document_that_another_program_has_open_is_not_touched()
    {
        RealPrograms.SkipUnlessWanted();
        WriteLetter();
        await File.WriteAllTextAsync(Path.Combine(folder, ".~lock.letter.odt#"), "", Token);

        Assert.NotEqual(ExitCode.Success, await run.ExecuteAsync("do", "make the paragraph about the rent bold", "--document", Letter));

        Assert.Contains("is open in another program", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cases_are_run_in_the_program_and_judged_by_the_saved_file()
    {
        RealPrograms.SkipUnlessWanted();
        WriteLetter();
        var cases = Path.Combine(folder, "cases.jsonl");
        await File.WriteAllLinesAsync(
            cases,
            [
                """{"id":"right","program":"writer","document":"letter.odt","command":"make the paragraph about the rent bold","expect":{"document":[["bold",["paragraph",2],true]],"unchanged":true}}""",
                """{"id":"wrong","program":"writer","document":"letter.odt","command":"make the paragraph about the rent bold","expect":{"document":[["italic",["paragraph",2],true]],"unchanged":true}}""",
            ],
            Token);
        var (report, keep, learn) = (Path.Combine(folder, "report.json"), Path.Combine(folder, "kept"), Path.Combine(folder, "episodes"));

        Assert.Equal(ExitCode.Success, await run.ExecuteAsync("eval", "--cases", cases, "--planner", "lam", "--keep", keep, "--learn", learn, "--report", report));

        var read = JsonNode.Parse(await File.ReadAllTextAsync(report, Token))!;
        Assert.Equal(0.5, (double)read["taskSuccess"]!);
        Assert.Equal("wrong", (string)read["failures"]![0]!["id"]!);
        Assert.True((double)read["program"]!["ownSecondsPerStep"]! > 0);
        Assert.True(File.Exists(Path.Combine(keep, "right", "letter.odt")));
        var group = RecordedEpisodes.Open(Path.Combine(learn, "writer")).Next(8, 3);
        var step = Assert.Single(Assert.Single(group.Examples).Steps);
        Assert.Equal(("format_text", "true"), (step.Action, step.Arguments["bold"].Accepted[0]));
        Assert.Equal("The rent is 420 euros a month.", group.Observation.Find(step.Arguments["target"].Accepted[0])!.Name);
    }

    [Theory]
    [InlineData("--document is about a word processor", "--document", "x.odt", "--robot", "r1")]
    [InlineData("add --document FILE", "--open")]
    public async Task Options_that_do_not_fit_are_told(string told, params string[] options)
    {
        Assert.Equal(ExitCode.BadUsage, await run.ExecuteAsync(["do", "anything", .. options]));

        Assert.Contains(told, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_document_that_is_not_there_is_told()
    {
        Assert.Equal(ExitCode.BadUsage, await run.ExecuteAsync("do", "anything", "--document", Letter));

        Assert.Contains("There is no file", run.Error, StringComparison.Ordinal);
    }

    private void WriteLetter() => new OdtText("<text:p>Dear Ms Okafor,</text:p><text:p>The rent is 420 euros a month.</text:p><text:p>The garden is yours.</text:p>").Save(Letter);
}
