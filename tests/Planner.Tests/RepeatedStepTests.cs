using LamRobot.Planner.Grounding;
using LamRobot.Planner.Lam;

namespace LamRobot.Planner.Tests;

public sealed class RepeatedStepTests
{
    private static readonly CandidateTable Table = CandidateTable.Create(Home.Manifest, Home.Observation);

    [Fact]
    public void A_step_is_never_decided_twice_in_a_row()
    {
        var steps = Decoded(mayRepeat: false);

        Assert.True(steps.Count > 2, "The decoder goes on.");
        Assert.DoesNotContain(steps.Zip(steps.Skip(1)), pair => pair.First.SequenceEqual(pair.Second));
    }

    [Fact]
    public void It_is_where_the_command_asks_for_it()
    {
        var steps = Decoded(mayRepeat: true);

        Assert.True(steps.Count > 2);
        Assert.All(steps, step => Assert.Equal(steps[0], step));
    }

    [Theory]
    [InlineData("ring the bell twice", true)]
    [InlineData("do that again", true)]
    [InlineData("bring me a sprite", false)]
    public void Words_tell_whether_it_is_asked_for(string command, bool asks) => Assert.Equal(asks, RepeatWords.Are(command));

    /// <summary>The rows of each step that a decoder decides which would say the same for ever.</summary>
    private static List<int[]> Decoded(bool mayRepeat)
    {
        var draft = new PlanDraft(Table, new (int, int)[5], [], new(Table, Mentions.None), LikeliestChooser.Instance, CancellationToken.None) { MayRepeat = mayRepeat };
        LamDecoder.Decode(new LoopingScorer(), [draft]);
        var steps = new List<List<int>>();
        foreach (var decision in draft.Decisions.Where(decision => decision.Action is not null))
        {
            if (decision.Parameter is null)
            {
                steps.Add([]);
            }

            steps[^1].Add(decision.Row);
        }

        return [.. steps.Select(step => step.ToArray())];
    }
}
