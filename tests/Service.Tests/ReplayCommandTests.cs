using System.Text.Json;
using LamRobot.Contracts;

namespace LamRobot.Bridge.Service.Tests;

public sealed class ReplayCommandTests : IDisposable
{
    private const string Fetch = "pick up the apple from the kitchen table and hand over to operator";
    private readonly string folder = Directory.CreateTempSubdirectory("lamrobot-replay-").FullName;

    private string File => Path.Combine(folder, "missions.jsonl");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task A_mission_that_was_written_as_json_is_done_again_step_by_step()
    {
        var recorded = await RecordAsync();

        using var run = new CommandRun();
        Assert.Equal(ExitCode.Success, await run.ExecuteAsync("replay", File, "--speed", "50", "--json"));

        var replayed = JsonSerializer.Deserialize(run.Output, ContractsJson.Default.Episode)!;
        Assert.Equal(recorded.Steps.Select(step => step.Step.Action), replayed.Steps.Select(step => step.Step.Action));
        Assert.Equal(recorded.Steps.Select(step => step.Step.Arguments), replayed.Steps.Select(step => step.Step.Arguments));
        Assert.Equal(recorded.Command, replayed.Command);
    }

    [Fact]
    public async Task A_recording_of_one_robot_is_replayed_on_another()
    {
        await RecordAsync();

        using var run = new CommandRun();
        Assert.Equal(ExitCode.Success, await run.ExecuteAsync("replay", File, "--robot", "other", "--speed", "50", "--json"));

        var replayed = JsonSerializer.Deserialize(run.Output, ContractsJson.Default.Episode)!;
        Assert.All(replayed.Steps, step => Assert.Equal("other", step.Step.Actuator));
    }

    [Fact]
    public async Task A_journal_with_a_torn_last_line_is_replayed_by_its_mission()
    {
        var recorded = await RecordAsync();
        string[] journal =
        [
            $$"""{"event":"mission_begun","time":"2026-01-01T10:00:00Z","missionId":"m7","command":"fetch"}""",
            $$"""{"event":"plan_made","time":"2026-01-01T10:00:01Z","missionId":"m7","outcome":{{JsonSerializer.Serialize(recorded.Plans[0], ContractsJson.Default.PlanOutcome)}}}""",
            """{"event":"mission_begun","time":"2026-01-01T10:01:00Z","missionId":"m8","command":"nothing came of it"}""",
            """{"event":"plan_ma""",
        ];
        await System.IO.File.WriteAllLinesAsync(File, journal, TestContext.Current.CancellationToken);

        using var run = new CommandRun();
        Assert.Equal(ExitCode.Success, await run.ExecuteAsync("replay", File, "--mission", "m7", "--speed", "50", "--json"));
        using var missing = new CommandRun();
        Assert.Equal(ExitCode.BadUsage, await missing.ExecuteAsync("replay", File, "--mission", "m8"));

        Assert.Equal("fetch", JsonSerializer.Deserialize(run.Output, ContractsJson.Default.Episode)!.Command);
        Assert.Contains("m7", missing.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_not_there_or_no_recording_is_said_so()
    {
        await System.IO.File.WriteAllTextAsync(File, "a letter\n{}\n[]\n", TestContext.Current.CancellationToken);

        using var absent = new CommandRun();
        using var letter = new CommandRun();
        Assert.Equal(ExitCode.BadUsage, await absent.ExecuteAsync("replay", File + "x"));
        Assert.Equal(ExitCode.BadUsage, await letter.ExecuteAsync("replay", File));

        Assert.Contains("There is no file", absent.Error, StringComparison.Ordinal);
        Assert.Contains("no mission with a plan", letter.Error, StringComparison.Ordinal);
    }

    private async Task<Episode> RecordAsync()
    {
        using var run = new CommandRun();
        Assert.Equal(ExitCode.Success, await run.ExecuteAsync("do", Fetch, "--planner", "rules", "--speed", "50", "--json"));
        await System.IO.File.WriteAllTextAsync(File, run.Output, TestContext.Current.CancellationToken);
        return JsonSerializer.Deserialize(run.Output, ContractsJson.Default.Episode)!;
    }
}
