using LamRobot.Planner.Grounding;
using LamRobot.Planner.Handling;
using LamRobot.Planner.Lam;

namespace LamRobot.Planner.Tests.Handling;

/// <summary>A decoder that forgets what a robot's hand needs is led to it.</summary>
public sealed class HandlingRuleTests
{
    [Theory]
    [InlineData("fetch the mug", "grab mug, serve mug, set_down mug", "approach mug, grab mug, serve mug, set_down mug")]
    [InlineData("fetch the mug", "head_to stove, grab mug, serve mug, set_down mug", "approach mug, grab mug, serve mug, set_down mug")]
    [InlineData("from the stove fetch the mug", "head_to stove, grab mug, serve mug, set_down mug", "head_to stove, approach mug, grab mug, serve mug, set_down mug")]
    [InlineData("fetch the pan", "approach pan, grab pan, serve pan, set_down pan", "head_to stove, open_up locker, grab pan, shut locker, serve pan, set_down pan")]
    [InlineData("put the fork into the sink", "grab fork, set_down fork", "grab fork, head_to sink, set_down fork")]
    [InlineData("put the fork into the sink", "grab fork, head_to sink, set_down fork, grab fork, head_to sink, set_down fork", "grab fork, head_to sink, set_down fork")]
    [InlineData("put the fork and the mug into the sink", "grab fork, head_to sink, set_down fork, grab fork, serve mug, set_down mug", "grab fork, head_to sink, set_down fork, grab mug, serve mug, set_down mug")]
    [InlineData("fetch the fork", "grab fork, serve mug, set_down fork", "grab fork, serve fork, set_down fork")]
    [InlineData("put the fork into the sink", "grab fork, head_to sink, set_down fork", "grab fork, head_to sink, set_down fork")]
    public void What_a_step_needs_comes_before_it(string command, string wished, string decided)
    {
        var wishes = wished.Split(", ").Select(step => step.Split(' ')).Select(step => (step[0], step[1])).ToList();
        var mentions = Mentions.Find(Galley.Table, command);
        var draft = new PlanDraft(Galley.Table, new (int, int)[8], [], new(Galley.Table, mentions), LikeliestChooser.Instance, CancellationToken.None)
        {
            Handling = new(new HandlingSense(Galley.Actions, Galley.Observation), Galley.Table, mentions, command),
        };

        LamDecoder.Decode(new WishingScorer(Galley.Table, wishes), [draft]);

        Assert.Equal(decided, string.Join(", ", WishedSteps.Of(draft.Decisions).Select(step => $"{step.Action} {step.With}")));
        Assert.Equal(SpecialRow.End, draft.Decisions[^1].Row);
    }
}
