using LamRobot.Training.Examples;
using LamRobot.Training.Worlds;

namespace LamRobot.Generation.Tests;

public sealed class TrajectorySourceTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Four_thousand_begun_commands_go_on_as_their_manifest_and_observation_allow(bool heldOut)
    {
        var source = new TrajectorySource(4, new() { HeldOut = heldOut });
        var groups = Enumerable.Range(0, 270).Select(i => source.Next(16, 1 + (i % 4))).ToList();
        Assert.True(groups.Sum(group => group.Examples.Count) > 4000);
        Assert.Empty(groups.SelectMany(ExampleRules.Problems));
    }

    [Fact]
    public void The_same_seed_gives_the_same_commands()
    {
        var (one, other) = (new TrajectorySource(9), new TrajectorySource(9));
        Assert.All(Enumerable.Range(0, 15), _ => Assert.Equal(ExampleText.Show(one.Next(12, 3)), ExampleText.Show(other.Next(12, 3))));
    }

    [Fact]
    public void What_was_tried_comes_first_and_the_rest_reaches_the_goal_from_now_on()
    {
        var source = new TrajectorySource(12);
        var begun = 0;
        for (var i = 0; i < 250; i++)
        {
            var group = source.NextTasks(16, 1 + (i % 4));
            foreach (var task in group.Tasks)
            {
                var outcomes = task.Example.Steps.Select(step => step.Outcome == StepOutcome.Planned).ToList();
                Assert.DoesNotContain(true, outcomes.Zip(outcomes.Skip(1)).Select(pair => pair.First && !pair.Second));
                begun += outcomes.Contains(false) ? 1 : 0;
                var status = task.Example.Status;
                Assert.True(task.Judge(WorldPlans.Of(task.Example, group.Manifest), status).Succeeded, ExampleText.Show(task.Example));
            }
        }

        Assert.True(begun > 2000, $"{begun}");
    }

    [Fact]
    public void Every_mishap_happens_and_the_expert_goes_on_asks_or_gives_up()
    {
        var seen = new HashSet<(Mishap, TrainingStatus)>();
        var source = new TrajectorySource(13) { MomentUsed = (moment, status) => seen.Add((moment.Mishap, status)) };
        for (var i = 0; i < 500; i++)
        {
            source.Next(4, 3);
        }

        Assert.All(Enum.GetValues<Mishap>(), mishap => Assert.Contains((mishap, TrainingStatus.Plan), seen));
        Assert.Contains((Mishap.Gone, TrainingStatus.Clarify), seen);
        Assert.Contains((Mishap.Stuck, TrainingStatus.Refuse), seen);
    }

    [Fact]
    public void Phrasings_that_are_held_out_never_appear_in_training()
    {
        var source = new TrajectorySource(14) { PhraseUsed = phrase => Assert.False(phrase.IsHeldOut) };
        Assert.All(Enumerable.Range(0, 200), _ => source.Next(16, 4));
    }
}
