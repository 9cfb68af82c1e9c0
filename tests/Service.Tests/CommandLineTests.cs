using System.Text.Json;

namespace LamRobot.Bridge.Service.Tests;

public sealed class CommandLineTests : IDisposable
{
    private const string Fetch = "pick up the apple from the kitchen table";
    private readonly CommandRun run = new();
    private readonly Cases cases = new();

    public void Dispose()
    {
        run.Dispose();
        cases.Dispose();
    }

    [Theory]
    [InlineData("dance")]
    [InlineData("plan")]
    [InlineData("plan", "x", "--planner", "oracle")]
    [InlineData("do", "go", "--planner", "meaning")]
    [InlineData("eval")]
    [InlineData("eval", "--cases", "nowhere.jsonl", "--jobs", "0")]
    [InlineData("eval", "--cases", "nowhere.jsonl", "--planner", "rules")]
    [InlineData("run", "--port", "70000")]
    [InlineData("do", "go", "--speed", "0")]
    [InlineData("do", "go", "--planner", "rules", "--broker", "http://x")]
    [InlineData("plan", "x", "--planner", "rules", "--manifest", "nowhere.json")]
    [InlineData("transcribe", "--model", "nowhere", "x.wav")]
    public async Task Wrong_usage_exits_with_2_and_one_line_that_says_what_is_wrong(params string[] arguments)
    {
        Assert.Equal(ExitCode.BadUsage, await run.ExecuteAsync(arguments));

        Assert.StartsWith("lamrobot: ", run.Error, StringComparison.Ordinal);
        Assert.Single(run.Error.TrimEnd().Split('\n'));
        Assert.Empty(run.Output);
    }

    [Theory]
    [InlineData]
    [InlineData("--help")]
    [InlineData("run", "--help")]
    [InlineData("eval", "--help")]
    public async Task Help_is_given_when_it_is_asked_for_or_nothing_is(params string[] arguments)
    {
        Assert.Equal(ExitCode.Success, await run.ExecuteAsync(arguments));

        Assert.Contains("Usage:", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Fetch, "plan", ExitCode.Success)]
    [InlineData("compose a symphony", "refuse", ExitCode.Refused)]
    public async Task Plan_writes_the_outcome_and_exits_by_its_kind(string command, string kind, int code)
    {
        Assert.Equal(code, await run.ExecuteAsync("plan", command, "--planner", "rules", "--json"));

        Assert.Equal(kind, JsonDocument.Parse(run.Output).RootElement.GetProperty("kind").GetString());
    }

    [Fact]
    public async Task Plan_takes_what_actuators_prints()
    {
        Assert.Equal(ExitCode.Success, await run.ExecuteAsync("actuators", "--json"));
        var manifest = Path.Combine(cases.Folder, "manifest.json");
        await File.WriteAllTextAsync(manifest, run.Output, TestContext.Current.CancellationToken);
        using var second = new CommandRun();

        Assert.Equal(ExitCode.Success, await second.ExecuteAsync("plan", Fetch, "--manifest", manifest, "--planner", "rules"));
    }

    [Fact]
    public async Task Do_exits_by_the_end_of_the_mission_and_writes_it_as_json()
    {
        Assert.Equal(ExitCode.Success, await run.ExecuteAsync("do", Fetch, "--planner", "rules", "--speed", "50", "--json"));

        var episode = JsonSerializer.Deserialize(run.Output, ContractsJson.Default.Episode)!;
        Assert.Equal(MissionStatus.Succeeded, episode.Status);
        Assert.NotEmpty(episode.Steps);
    }

    [Fact]
    public async Task Do_refuses_with_4_what_no_action_does() =>
        Assert.Equal(ExitCode.Refused, await run.ExecuteAsync("do", "compose a symphony", "--planner", "rules", "--speed", "50"));

    [Fact]
    public async Task Do_says_that_no_broker_answers()
    {
        Assert.Equal(ExitCode.BadUsage, await run.ExecuteAsync("do", Fetch, "--planner", "rules", "--broker", "mqtt://127.0.0.1:1"));

        Assert.Contains("No broker answers at mqtt://127.0.0.1:1", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_once_tells_the_mission_in_plain_lines_and_draws_it()
    {
        var picture = Path.Combine(cases.Folder, "run.svg");

        var code = await run.ExecuteAsync(
            "run", "--once", "--text", Fetch, "--planner", "rules", "--speed", "50", "--port", "0", "--broker-port", "0", "--journal", Path.Combine(cases.Folder, "journal.jsonl"), "--picture", picture);

        Assert.Equal(ExitCode.Success, code);
        Assert.Contains("mission succeeded", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("\u001b", run.Output, StringComparison.Ordinal);
        Assert.StartsWith("<svg", await File.ReadAllTextAsync(picture, TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_takes_typed_commands_until_quit()
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        using var interrupts = new Interrupts();
        var terminal = Terminal.Piped(new StringReader("go to the kitchen\nquit\n"), output, error);

        var code = await CommandLine.RunAsync(
            ["run", "--text", "go to the office", "--planner", "rules", "--speed", "50", "--port", "0", "--broker-port", "0", "--journal", Path.Combine(cases.Folder, "journal.jsonl")], terminal, interrupts);

        Assert.Equal(ExitCode.Success, code);
        Assert.Contains("go_to(place: office)", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("go_to(place: kitchen)", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Eval_runs_plan_and_simulation_cases_reports_malformed_lines_and_skips_other_programs()
    {
        var file = cases.Write(
            Cases.MissionCase,
            Cases.PlanCase,
            "nonsense",
            """{"id":"w","program":"calc","document":"cases.jsonl","command":"bold","expect":{"unchanged":true}}""");
        var report = Path.Combine(cases.Folder, "report.json");

        Assert.Equal(ExitCode.Success, await run.ExecuteAsync("eval", "--cases", file, "--planner", "rules", "--report", report));

        Assert.StartsWith($"{file}:3: ", run.Error, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(await File.ReadAllTextAsync(report, TestContext.Current.CancellationToken));
        Assert.Equal(2, json.RootElement.GetProperty("cases").GetInt32());
        Assert.Equal(1, json.RootElement.GetProperty("malformedLines").GetInt32());
        Assert.Equal(1, json.RootElement.GetProperty("notSupported").GetProperty("document of calc").GetInt32());
        Assert.Equal(1, json.RootElement.GetProperty("byTag").GetProperty("drive").GetProperty("taskSuccess").GetDouble());
        Assert.True(json.RootElement.GetProperty("simulation").GetProperty("simulatedSeconds").GetDouble() > 0);
        using var compared = new CommandRun();
        Assert.Equal(ExitCode.Success, await compared.ExecuteAsync("eval", "--compare", report, report));
        Assert.Contains("0 cases are wrong now that were right", compared.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Eval_gives_the_same_result_however_many_jobs_run()
    {
        var lines = Enumerable.Range(0, 6).Select(index => Cases.With(Cases.MissionCase, "id", $"\"m{index}\"")).ToArray();
        var file = cases.Write(lines);
        var report = Path.Combine(cases.Folder, "report.json");

        Assert.Equal(ExitCode.Success, await run.ExecuteAsync("eval", "--cases", file, "--planner", "rules", "--jobs", "3", "--report", report));

        using var json = JsonDocument.Parse(await File.ReadAllTextAsync(report, TestContext.Current.CancellationToken));
        Assert.Equal(1, json.RootElement.GetProperty("taskSuccess").GetDouble());
    }

    [Fact]
    public async Task Eval_prints_a_table_for_every_file_and_for_all()
    {
        var drive = cases.Write(Cases.MissionCase);
        var dim = Path.Combine(cases.Folder, "dim.jsonl");
        await File.WriteAllTextAsync(dim, Cases.PlanCase.ReplaceLineEndings(""), TestContext.Current.CancellationToken);

        Assert.Equal(ExitCode.Success, await run.ExecuteAsync("eval", "--cases", drive, dim, "--planner", "rules"));

        foreach (var heading in (string[])[drive, dim, "All 2 files"])
        {
            Assert.Contains(run.Output.Split('\n'), line => line.Trim() == heading);
        }

        Assert.Equal(3, run.Output.Split('\n').Count(line => line.StartsWith("task success", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Eval_measures_the_bare_meaning_of_a_sentence()
    {
        Assert.Equal(ExitCode.Success, await run.ExecuteAsync("eval", "--cases", cases.Write(Cases.PlanCase), "--planner", "meaning"));

        Assert.Contains("operation accuracy", run.Output, StringComparison.Ordinal);
        Assert.Contains("100.0 %", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Transcribe_writes_one_json_line_a_file()
    {
        var command = Path.Combine(ModelStore.Find().Folder("demo"), "bring-apple.wav");

        Assert.Equal(ExitCode.Failed, await run.ExecuteAsync("transcribe", "--json", command, Path.Combine(cases.Folder, "nowhere.wav")));

        var lines = run.Output.TrimEnd().Split('\n').Select(line => JsonDocument.Parse(line).RootElement).ToArray();
        Assert.Equal(2, lines.Length);
        Assert.Contains("apple", lines[0].GetProperty("text").GetString(), StringComparison.OrdinalIgnoreCase);
        Assert.True(lines[0].GetProperty("processingSeconds").GetDouble() > 0);
        Assert.Equal("", lines[1].GetProperty("text").GetString());
    }

    [Fact]
    public async Task Transcribe_finds_the_language_out_when_asked_and_refuses_one_that_the_model_does_not_know()
    {
        var command = Path.Combine(ModelStore.Find().Folder("demo"), "bring-apple.wav");

        Assert.Equal(ExitCode.Success, await run.ExecuteAsync("transcribe", "--language", "auto", command));
        Assert.Contains("apple", run.Output, StringComparison.OrdinalIgnoreCase);

        Assert.Equal(ExitCode.BadUsage, await run.ExecuteAsync("transcribe", "--language", "tlh", command));
        Assert.Contains("'tlh'", run.Error, StringComparison.Ordinal);
    }
}
