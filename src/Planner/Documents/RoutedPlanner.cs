using LamRobot.Contracts;
using LamRobot.Planner.Screens;

namespace LamRobot.Planner.Documents;

/// <summary>Gives commands for a document to the planner of documents, those for a screen to the planner of screens, and the others to another planner.</summary>
/// <param name="documents">Plans for a word processor.</param>
/// <param name="screens">Plans for the screen of any program.</param>
/// <param name="others">Plans for everything else.</param>
public sealed class RoutedPlanner(DocumentPlanner documents, ScreenPlanner screens, IPlanner others) : IPlanner
{
    /// <inheritdoc/>
    public string Name => others.Name;

    /// <inheritdoc/>
    /// <remarks>Where there are robots too, these planners are asked first: what they do not understand is not for a document or screen. What is understood nowhere on a screen goes on, too.</remarks>
    public async ValueTask<PlanOutcome> PlanAsync(PlanRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        IPlanner? first = DocumentPlanner.Serves(request.Manifest) ? documents : ScreenPlanner.Serves(request.Manifest) ? screens : null;
        if (first is null)
        {
            return await others.PlanAsync(request, cancellationToken).ConfigureAwait(false);
        }

        var outcome = await first.PlanAsync(request, cancellationToken).ConfigureAwait(false);
        var isStrange = first == screens && outcome is { Kind: PlanOutcomeKind.Refuse, Code: ResultCode.NotUnderstood };
        if (outcome.Kind == PlanOutcomeKind.Plan || (request.Manifest.Actuators.Count == 1 && !isStrange))
        {
            return outcome;
        }

        var (manifest, observation) = ScreenPlanner.WithoutScreen(request.Manifest, request.Observation);
        var other = await others.PlanAsync(request with { Manifest = manifest, Observation = observation }, cancellationToken).ConfigureAwait(false);
        return other.Kind == PlanOutcomeKind.Plan || first != screens || isStrange ? other : outcome;
    }
}
