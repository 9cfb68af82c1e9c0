using LamRobot.Contracts;
using LamRobot.Planner.Grounding;
using LamRobot.Planner.Lam;

namespace LamRobot.Planner.Tests;

public sealed class GivenDecisionsTests
{
    private static readonly CandidateTable Table = CandidateTable.Create(Home.Manifest, Home.Observation);

    [Fact]
    public void Steps_that_were_tried_become_decisions_with_their_outcome_behind_the_last()
    {
        var take = Table.FindAction("pick_up")!;

        var decisions = GivenDecisions.Of([Tried("pick_up", succeeded: false, ("object", "apple")), Tried("go_to", succeeded: true, ("place", "office"))], Table);

        Assert.Equal(take.Row, decisions[0].Row);
        Assert.Equal(Table.EntityRow("apple"), decisions[1 + take.Spec.Parameters.ToList().FindIndex(parameter => parameter.Name == "object")].Row);
        Assert.Equal(2, decisions[take.Spec.Parameters.Count].Outcome);
        Assert.Equal(1, decisions[^1].Outcome);
        Assert.Equal(2, decisions.Count(decision => decision.Outcome != 0));
    }

    [Fact]
    public void What_was_not_given_or_is_not_there_any_more_is_absent()
    {
        var decisions = GivenDecisions.Of([Tried("go_to", succeeded: true, ("place", "a room that is gone"))], Table);

        Assert.All(decisions.Skip(1), decision => Assert.Equal(SpecialRow.Absent, decision.Row));
    }

    [Fact]
    public void A_step_that_nothing_offers_any_more_is_left_out() =>
        Assert.Empty(GivenDecisions.Of([Tried("no_such_action", succeeded: true)], Table));

    [Fact]
    public void Decisions_that_were_given_are_fed_and_not_made()
    {
        var given = GivenDecisions.Of([Tried("go_to", succeeded: true, ("place", "office"))], Table);
        var draft = new PlanDraft(Table, new (int, int)[5], given, new(Table, Mentions.None), LikeliestChooser.Instance, CancellationToken.None);
        var scorer = new RandomScorer(new(3));
        for (var i = 0; i < given.Count; i++)
        {
            scorer.Score([draft]);
            draft.Decide(scorer, 0);
            Assert.Equal(given[i].Row, draft.Previous);
            Assert.Empty(draft.Decisions);
        }

        Assert.Equal(DecisionKind.Action, draft.Kind);
        Assert.Equal(1, draft.Outcome);
        Assert.True(draft.Allowed()[SpecialRow.End]);
    }

    private static EpisodeStep Tried(string action, bool succeeded, params (string Name, ArgumentValue Value)[] arguments)
    {
        var step = new ActionStep("s1", Table.FindAction(action)?.Actuator ?? "robot", action) { Arguments = EquatableMap.Of(arguments) };
        return new(step, succeeded ? ActionResult.Done(step.Arguments, effectKnown: true) : ActionResult.Failure(ResultCode.NotFound, ""), default, default);
    }
}
