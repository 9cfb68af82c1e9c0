using LamRobot.Contracts;
using LamRobot.Planner.Rules;

namespace LamRobot.Planner.Tests;

public sealed class RulesPlannerTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Clauses_become_steps_in_their_order()
    {
        var outcome = await new RulesPlanner().PlanAsync(Home.Ask("go to the kitchen and then switch on the lamp"), Token);

        Assert.Equal(PlanOutcomeKind.Plan, outcome.Kind);
        Assert.Equal(["go_to", "switch_on"], outcome.Plan.Steps.Select(step => step.Action));
        Assert.Equal("kitchen", outcome.Plan.Steps[0].Arguments["place"].AsText());
        Assert.Equal("lamp", outcome.Plan.Steps[1].Arguments["object"].AsText());
        Assert.Equal(["s1"], outcome.Plan.Steps[1].DependsOn);
    }

    [Fact]
    public async Task A_missing_argument_is_asked_for() =>
        Assert.Equal(PlanOutcomeKind.Clarify, (await new RulesPlanner().PlanAsync(Home.Ask("go"), Token)).Kind);

    [Fact]
    public async Task What_no_action_is_called_like_is_refused() =>
        Assert.Equal(PlanOutcomeKind.Refuse, (await new RulesPlanner().PlanAsync(Home.Ask("xylophone"), Token)).Kind);
}
