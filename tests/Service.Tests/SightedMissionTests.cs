using System.Text.Json;
using LamRobot.Benchmarks.Tabletop;
using LamRobot.Contracts;
using LamRobot.Planner.Recorded;
using LamRobot.Planner.Validation;

namespace LamRobot.Bridge.Service.Tests;

/// <summary>The arm at the table is told nothing of where things are: all places come from its camera's pictures.</summary>
public sealed class SightedMissionTests : IDisposable
{
    private readonly CommandRun run = new();

    public void Dispose() => run.Dispose();

    [Theory]
    [InlineData("eyes-002")]
    [InlineData("eyes-004")]
    [InlineData("eyes-006")]
    [InlineData("eyes-017")]
    [InlineData("eyes-009")]
    public async Task A_mission_is_done_by_what_the_camera_sees(string id)
    {
        var path = Path.Combine(AppContext.BaseDirectory, "Eyes", "cases.jsonl");
        var mission = new CaseReader(new ReferencedFiles(null)).Read(path).Cases.OfType<MissionCase>().Single(each => each.Id == id);
        var planner = new ValidatingPlanner(new RecordedPlanner([WrittenPlans.Read(path)[id]]));

        var result = await new MissionCaseRunner(planner, 1, TimeProvider.System).RunAsync(mission, null, TestContext.Current.CancellationToken);

        Assert.Equal(LamRobot.Sim.PositionSource.Camera, mission.Simulation.Positions);
        Assert.True(result.Right, result.Got);
        Assert.Contains("; succeeded", result.Got, StringComparison.Ordinal);
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
