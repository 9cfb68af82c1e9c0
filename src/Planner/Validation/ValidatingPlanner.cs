using LamRobot.Contracts;

namespace LamRobot.Planner.Validation;

/// <summary>Lets only valid plans through, whichever planner made them.</summary>
/// <param name="inner">The planner.</param>
public sealed class ValidatingPlanner(IPlanner inner) : IPlanner
{
    /// <inheritdoc />
    public string Name => inner.Name;

    /// <inheritdoc />
    public async ValueTask<PlanOutcome> PlanAsync(PlanRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var outcome = await inner.PlanAsync(request, cancellationToken).ConfigureAwait(false);
        if (outcome.Kind != PlanOutcomeKind.Plan)
        {
            return outcome;
        }

        var problems = PlanValidator.Check(outcome.Plan, request.Manifest, request.Observation);
        return problems.Count == 0
            ? outcome
            : new(PlanOutcomeKind.Clarify, outcome.Plan, $"I cannot do it like this: {string.Join(" ", problems.Select(problem => problem.Message))} Please say it another way.", outcome.Confidence) { Code = problems[0].Code };
    }
}
