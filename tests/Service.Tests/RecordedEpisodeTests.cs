using LamRobot.Planner.Numbers;
using LamRobot.Training.Episodes;
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

        var source = EpisodeSource.Open(folder, (words, parameter) => NumberReader.Read(words, parameter.Unit, parameter.Minimum, parameter.Maximum), seed: 1)!;

        Assert.Equal(0, source.DamagedLines);
        var group = source.Next(8, 3);
        var example = Assert.Single(group.Examples);
        Assert.Equal("pick up the apple from the kitchen table", example.Command);
        var step = example.Steps[^1];
        Assert.Equal(("pick_up", StepOutcome.Planned), (step.Action, step.Outcome));
        Assert.Equal("apple", step.Arguments["object"].Span!.Value.Of(example.Command));
        Assert.NotNull(group.Observation.Find("apple"));
    }
}
