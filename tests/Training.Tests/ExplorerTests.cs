using LamRobot.Planner.Lam;
using LamRobot.Training.Examples;
using LamRobot.Training.Exploration;

namespace LamRobot.Training.Tests;

public sealed class ExplorerTests(UntrainedModel untrained) : IClassFixture<UntrainedModel>
{
    private const int Draws = 5;

    private static TrainingExample Begun => ExampleBuilder.Example with
    {
        Steps = [ExampleBuilder.Example.Steps[0] with { Outcome = StepOutcome.Done }, ExampleBuilder.Example.Steps[1]],
    };

    [Fact]
    public void A_task_that_fails_is_drawn_as_often_as_asked_and_one_that_succeeds_once()
    {
        using var planner = new LamPlanner(untrained.Model);
        var explorer = new Explorer(planner, Draws, 1);

        var group = explorer.Try(new OneGroup([Task(ExampleBuilder.Example, succeeds: false), Task(Begun, succeeds: true)]));

        Assert.Equal(new ExplorationCounts(2, 1, 0, Draws + 2), explorer.Counts);
        Assert.Equal(Draws + 2, group.Attempts.Count);
    }

    [Fact]
    public void What_was_tried_before_comes_first_in_what_is_drawn()
    {
        using var planner = new LamPlanner(untrained.Model);

        var attempts = new Explorer(planner, Draws, 2).Try(new OneGroup([Task(Begun, succeeds: false)])).Attempts;

        Assert.All(attempts, attempt =>
        {
            Assert.Equal(Begun.Steps[0], attempt.Example.Steps[0]);
            Assert.All(attempt.Example.Steps.Skip(1), step => Assert.Equal(StepOutcome.Planned, step.Outcome));
        });
    }

    [Fact]
    public void The_same_seed_draws_the_same()
    {
        using var planner = new LamPlanner(untrained.Model);
        string Draw(int seed) => string.Join('\n', new Explorer(planner, Draws, seed).Try(new OneGroup([Task(ExampleBuilder.Example, succeeds: false)])).Attempts.Select(attempt => ExampleText.Show(attempt.Example)));

        Assert.Equal(Draw(3), Draw(3));
        Assert.NotEqual(Draw(3), Draw(4));
    }

    private static TrainingTask Task(TrainingExample example, bool succeeds) => new(example, (_, _) => new(succeeds, 0));

    private sealed class OneGroup(IReadOnlyList<TrainingTask> tasks) : ITaskSource
    {
        public string Name => "one";

        public TaskGroup Next(int count) => new(ExampleBuilder.Manifest, ExampleBuilder.Observation, tasks);
    }
}
