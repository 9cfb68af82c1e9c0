using LamRobot.Contracts;

namespace LamRobot.Bridge.Service.Tests;

/// <summary>Tells the plan that a planner has in mind when it asks: a question about the right action has chosen the right action.</summary>
internal sealed class InMind(IPlanner planner) : IPlanner
{
    public string Name => planner.Name;

    public async ValueTask<PlanOutcome> PlanAsync(PlanRequest request, CancellationToken cancellationToken)
    {
        var outcome = await planner.PlanAsync(request, cancellationToken);
        return outcome.Kind == PlanOutcomeKind.Clarify && outcome.Plan.Steps.Count > 0 ? PlanOutcome.Planned(outcome.Plan, outcome.Confidence) : outcome;
    }
}
