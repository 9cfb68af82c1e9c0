using LamRobot.Training.Examples;

namespace LamRobot.Bridge.Service.Tests;

public sealed class RecordedEpisodeTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("lamrobot-recorded-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task What_a_robot_has_done_can_be_learnt_from_its_journal()
    {
        using var actuators = new CommandRun();
        using var run = new CommandRun();
        using var export = new CommandRun();
        var journal = Path.Combine(folder, "journal.db");
        Assert.Equal(ExitCode.Success, await actuators.ExecuteAsync("actuators", "--json"));
        await File.WriteAllTextAsync(Path.Combine(folder, "manifest.json"), actuators.Output, TestContext.Current.CancellationToken);
        Assert.Equal(ExitCode.Success, await run.ExecuteAsync(
            "run", "--once", "--text", "pick up the apple from the kitchen table", "--planner", "rules", "--speed", "50", "--port", "0", "--broker-port", "0", "--journal", journal));
        Assert.Equal(ExitCode.Success, await export.ExecuteAsync("journal", "export", journal));
        await File.WriteAllTextAsync(Path.Combine(folder, "kitchen.jsonl"), export.Output, TestContext.Current.CancellationToken);

        var source = RecordedEpisodes.Open(folder);

        Assert.Equal(0, source.DamagedLines);
        var group = source.Next(8, 3);
        var example = Assert.Single(group.Examples);
        Assert.Equal("pick up the apple from the kitchen table", example.Command);
        var step = example.Steps[^1];
        Assert.Equal(("pick_up", StepOutcome.Planned), (step.Action, step.Outcome));
        Assert.Equal("apple", step.Arguments["object"].Span!.Value.Of(example.Command));
        Assert.NotNull(group.Observation.Find("apple"));
    }

    [Fact]
    public async Task Missions_that_an_evaluation_judged_right_can_be_learnt_and_others_not()
    {
        using var run = new CommandRun();
        var cases = Path.Combine(folder, "cases.jsonl");
        await File.WriteAllLinesAsync(
            cases,
            [
                """{"id":"right","scenario":"home","seed":3,"command":"go to the kitchen","goal":[["in","robot","kitchen"]]}""",
                """{"id":"wrong","scenario":"home","seed":3,"command":"go to the office","goal":[["in","robot","kitchen"]]}""",
            ],
            TestContext.Current.CancellationToken);

        Assert.Equal(ExitCode.Success, await run.ExecuteAsync("eval", "--cases", cases, "--planner", "rules", "--learn", Path.Combine(folder, "episodes")));

        Assert.Contains("1 missions to learn from", run.Output, StringComparison.Ordinal);
        var example = Assert.Single(RecordedEpisodes.Open(Path.Combine(folder, "episodes", "robot")).Next(8, 3).Examples);
        Assert.Equal("go to the kitchen", example.Command);
        Assert.Equal("go_to", Assert.Single(example.Steps).Action);
    }
}
