namespace LamRobot.Actuators.Tests;

/// <summary>Gives prepared answers, the last again and again, and keeps what it was asked.</summary>
internal sealed class ScriptedPlanner(params PlanOutcome[] outcomes) : IPlanner
{
    private readonly List<PlanRequest> requests = [];

    public string Name => "scripted";

    public IReadOnlyList<PlanRequest> Requests => requests;

    public static ScriptedPlanner Of(params ActionStep[] steps) => new(PlanOutcome.Planned(new Plan(steps.ToEquatableList()), 1));

    public ValueTask<PlanOutcome> PlanAsync(PlanRequest request, CancellationToken cancellationToken)
    {
        requests.Add(request);
        return new(outcomes[Math.Min(requests.Count, outcomes.Length) - 1]);
    }
}
