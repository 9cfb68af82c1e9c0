using LamRobot.Training.Examples;
using LamRobot.Training.Home;

namespace LamRobot.Generation.Tests;

public sealed class ContinuedSourceTests
{
    private static readonly List<TrainingExample> Examples =
        [.. Enumerable.Range(0, 20).SelectMany(i => new ContinuedSource(new HomeSource(i), 1, i).Next(20, 4).Examples)];

    [Fact]
    public void What_was_tried_comes_first() => Assert.All(Examples, example =>
        Assert.DoesNotContain(example.Steps.SkipWhile(step => step.Outcome != StepOutcome.Planned), step => step.Outcome != StepOutcome.Planned));

    [Fact]
    public void A_failed_step_is_tried_again()
    {
        var failed = Examples.Where(example => example.Steps.Any(step => step.Outcome == StepOutcome.Failed)).ToList();
        Assert.NotEmpty(failed);
        Assert.All(failed, example =>
        {
            var index = example.Steps.ToList().FindIndex(step => step.Outcome == StepOutcome.Failed);
            Assert.Equal(example.Steps[index] with { Outcome = StepOutcome.Planned }, example.Steps[index + 1]);
        });
    }

    [Fact]
    public void Some_are_done_to_the_last_step() =>
        Assert.Contains(Examples, example => example.Steps.Count > 1 && example.Steps.All(step => step.Outcome == StepOutcome.Done));

    [Fact]
    public void Short_plans_and_refusals_are_left_alone() =>
        Assert.All(Examples.Where(example => example.Steps.Count < 2 || example.Status != TrainingStatus.Plan), example => Assert.All(example.Steps, step => Assert.Equal(StepOutcome.Planned, step.Outcome)));
}
