using System.Text.Json;
using LamRobot.Contracts;

namespace LamRobot.Bridge.Service.Tests;

/// <summary>The arm at the table is told nothing of where things are: all places come from its camera's pictures.</summary>
public sealed class SightedMissionTests : IDisposable
{
    private readonly CommandRun run = new();
    private readonly Cases cases = new();

    public void Dispose()
    {
        run.Dispose();
        cases.Dispose();
    }

    [Fact]
    public async Task Missions_are_done_by_what_the_camera_sees()
    {
        // One of each kind: into a bowl, on a block, into the fingers, beside a block, and two in one sentence.
        string[] chosen = ["eyes-002", "eyes-004", "eyes-006", "eyes-007", "eyes-009"];
        var lines = await File.ReadAllLinesAsync(Path.Combine(AppContext.BaseDirectory, "Eyes", "cases.jsonl"), TestContext.Current.CancellationToken);
        var file = cases.Write([.. lines.Where(line => chosen.Any(id => line.Contains($"\"{id}\"", StringComparison.Ordinal)))]);
        var report = Path.Combine(cases.Folder, "report.json");

        Assert.Equal(ExitCode.Success, await run.ExecuteAsync("eval", "--cases", file, "--planner", "lam", "--report", report));

        var text = await File.ReadAllTextAsync(report, TestContext.Current.CancellationToken);
        using var json = JsonDocument.Parse(text);
        Assert.Equal(5, json.RootElement.GetProperty("cases").GetInt32());
        Assert.True(json.RootElement.GetProperty("taskSuccess").GetDouble() == 1, text);
    }

    [Fact]
    public async Task Over_a_broker_the_camera_s_pictures_are_all_it_needs()
    {
        Assert.Equal(
            ExitCode.Success,
            await run.ExecuteAsync("do", "put the red block in the white bowl", "--planner", "lam", "--scenario", "tabletop", "--positions", "camera", "--speed", "2", "--json"));

        var episode = JsonSerializer.Deserialize(run.Output, ContractsJson.Default.Episode)!;
        Assert.Equal("put", episode.Steps[^1].Step.Action);
        Assert.True(episode.Steps[^1].Result.EffectKnown);
        Assert.DoesNotContain(episode.Steps, static step => step.Step.Arguments.ContainsKey("object_x"));
    }

    [Fact]
    public async Task Positions_are_about_the_table()
    {
        Assert.Equal(ExitCode.BadUsage, await run.ExecuteAsync("do", "go home", "--positions", "camera"));
        Assert.Contains("--scenario tabletop", run.Error, StringComparison.Ordinal);
    }
}
