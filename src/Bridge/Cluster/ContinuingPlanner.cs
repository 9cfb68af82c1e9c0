using LamRobot.Contracts;

namespace LamRobot.Bridge.Cluster;

/// <summary>Gives what is left of an earlier node's plan first, and then plans anew, with what was done in mind.</summary>
/// <remarks>The ids of its steps never come twice, on whatever node: a robot that hears an id again takes it for the command that it has done.</remarks>
/// <param name="planner">Plans anew.</param>
/// <param name="epoch">How often the robot came to a node.</param>
internal sealed class ContinuingPlanner(IPlanner planner, int epoch) : IPlanner
{
    private int plans;
    private Plan? rest;
    private IReadOnlyList<EpisodeStep> before = [];

    /// <inheritdoc />
    public string Name => planner.Name;

    /// <summary>Says what the next mission goes on with.</summary>
    /// <param name="left">What is left of its plan; null when it is to be planned anew.</param>
    /// <param name="history">What was done of it before.</param>
    public void Continue(Plan? left, IReadOnlyList<EpisodeStep> history) => (rest, before) = (left, history);

    /// <inheritdoc />
    public async ValueTask<PlanOutcome> PlanAsync(PlanRequest request, CancellationToken cancellationToken)
    {
        var outcome = Interlocked.Exchange(ref rest, null) is { } left
            ? PlanOutcome.Planned(left, 1)
            : await planner.PlanAsync(request with { History = before.Concat(request.History).ToEquatableList() }, cancellationToken).ConfigureAwait(false);
        return outcome with { Plan = Rename(outcome.Plan, $"n{epoch}p{Interlocked.Increment(ref plans)}-") };
    }

    private static Plan Rename(Plan plan, string prefix) =>
        new(plan.Steps.Select(step => step with { Id = prefix + step.Id, DependsOn = step.DependsOn.Select(id => prefix + id).ToEquatableList() }).ToEquatableList());
}
