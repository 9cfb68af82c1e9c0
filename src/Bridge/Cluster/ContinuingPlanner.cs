using LamRobot.Contracts;

namespace LamRobot.Bridge.Cluster;

/// <summary>Gives what is left of an earlier node's plan first, and then plans anew, with what was done in mind.</summary>
/// <param name="planner">Plans anew.</param>
internal sealed class ContinuingPlanner(IPlanner planner) : IPlanner
{
    private Plan? rest;
    private IReadOnlyList<EpisodeStep> before = [];

    /// <inheritdoc />
    public string Name => planner.Name;

    /// <summary>Says what the next mission goes on with.</summary>
    /// <param name="left">What is left of its plan; null when it is to be planned anew.</param>
    /// <param name="history">What was done of it before.</param>
    public void Continue(Plan? left, IReadOnlyList<EpisodeStep> history) => (rest, before) = (left, history);

    /// <inheritdoc />
    public ValueTask<PlanOutcome> PlanAsync(PlanRequest request, CancellationToken cancellationToken)
    {
        if (Interlocked.Exchange(ref rest, null) is { } left)
        {
            return new(PlanOutcome.Planned(left, 1));
        }

        return planner.PlanAsync(request with { History = before.Concat(request.History).ToEquatableList() }, cancellationToken);
    }
}
