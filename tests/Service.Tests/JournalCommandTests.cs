using System.Text.Json;
using LamRobot.Actuators;
using LamRobot.Contracts;

namespace LamRobot.Bridge.Service.Tests;

public sealed class JournalCommandTests : IDisposable
{
    private static readonly DateTimeOffset Noon = new(2026, 1, 1, 12, 0, 0, TimeSpan.Zero);
    private readonly string folder = Directory.CreateTempSubdirectory("lamrobot-journal-").FullName;

    private string File => Path.Combine(folder, "missions.db");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task A_whole_journal_is_said_to_be_whole_and_its_end_can_be_asked_for_later()
    {
        await WriteAsync();

        var (code, said, _) = await RunAsync("verify", File);
        var end = said.Trim().Split(' ')[^1];
        Assert.Equal(ExitCode.Success, code);
        Assert.StartsWith("whole: 7 records from 1; end 7:", said, StringComparison.Ordinal);

        Assert.Equal(ExitCode.Success, (await RunAsync("verify", File, "--end", end)).Code);
        var (otherCode, other, _) = await RunAsync("verify", File, "--end", $"7:{new string('0', 64)}");
        Assert.Equal(ExitCode.Failed, otherCode);
        Assert.Contains("BROKEN at record 7", other, StringComparison.Ordinal);
        Assert.Equal(ExitCode.BadUsage, (await RunAsync("verify", File, "--end", "7")).Code);
        Assert.Equal(ExitCode.BadUsage, (await RunAsync("verify", Path.Combine(folder, "nothing.db"))).Code);
    }

    [Fact]
    public async Task Missions_that_are_over_are_exported_as_the_events_that_they_were_and_as_episodes()
    {
        var events = await WriteAsync();

        var (code, lines, _) = await RunAsync("export", File);
        Assert.Equal(ExitCode.Success, code);
        Assert.Equal(events.Where(missionEvent => missionEvent.MissionId == "a"), lines.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonSerializer.Deserialize(line, MissionEventJson.Default.MissionEvent)));

        var episode = JsonSerializer.Deserialize((await RunAsync("export", File, "--form", "episodes")).Output, ContractsJson.Default.Episode)!;
        Assert.Equal(("a", "wave", MissionStatus.Succeeded), (episode.Id, episode.Command, episode.Status));
        var step = Assert.Single(episode.Steps);
        Assert.Equal((Noon.AddSeconds(2), Noon.AddSeconds(3), true), (step.Started, step.Ended, step.Result.Succeeded));
        Assert.Equal("robot", Assert.Single(episode.Observation.Entities).Id);
        Assert.Equal(ExitCode.BadUsage, (await RunAsync("export", File, "--mission", "nobody")).Code);
    }

    [Fact]
    public async Task What_is_old_is_taken_out_and_the_rest_stays_verifiable()
    {
        await WriteAsync();
        Assert.Equal(ExitCode.BadUsage, (await RunAsync("prune", File)).Code);

        var (code, said, _) = await RunAsync("prune", File, "--older-than", "0");

        Assert.Equal(ExitCode.Success, code);
        Assert.StartsWith("5 records taken out", said, StringComparison.Ordinal);
        Assert.StartsWith("whole: 3 records from 6", (await RunAsync("verify", File)).Output, StringComparison.Ordinal);
        Assert.Equal("", (await RunAsync("export", File)).Output);
    }

    private async Task<IReadOnlyList<MissionEvent>> WriteAsync()
    {
        var wave = new ActionStep("1", "robot", "wave");
        MissionEvent[] events =
        [
            new MissionBegun(Noon, "a", "wave"),
            new PlanMade(Noon.AddSeconds(1), "a", PlanOutcome.Planned(new Plan([wave]), 1)) { Observed = new() { Entities = [new("robot", "robot", "robot")] } },
            new StepStarting(Noon.AddSeconds(2), "a", wave, "a.1.1"),
            new StepEnded(Noon.AddSeconds(3), "a", wave, ActionResult.Done([], effectKnown: true)),
            new MissionEnded(Noon.AddSeconds(4), "a", MissionStatus.Succeeded, ResultCode.None, "done"),
            new MissionBegun(Noon.AddSeconds(5), "b", "wave again"),
            new StopRequested(Noon.AddSeconds(6), StopKind.Soft, "key"),
        ];
        await using var journal = SqliteJournal.Open(File);
        foreach (var missionEvent in events)
        {
            await journal.AppendAsync(missionEvent, Token);
        }

        return events;
    }

    private static async Task<(int Code, string Output, string Error)> RunAsync(params string[] arguments)
    {
        using var run = new CommandRun();
        var code = await run.ExecuteAsync(["journal", .. arguments]);
        return (code, run.Output, run.Error);
    }
}
