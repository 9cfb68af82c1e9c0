namespace LamRobot.EndToEnd.Tests;

/// <summary>Makes the same plan of every command, unchecked.</summary>
internal sealed class FixedPlanner(params ActionStep[] steps) : IPlanner
{
    public string Name => "fixed";

    public ValueTask<PlanOutcome> PlanAsync(PlanRequest request, CancellationToken cancellationToken) => new(PlanOutcome.Planned(new(steps.ToEquatableList()), 1));
}
