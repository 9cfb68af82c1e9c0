using LamRobot.Contracts;

namespace LamRobot.Planner.Documents;

/// <summary>Gives commands for a document to the planner of documents, and the others to another planner.</summary>
/// <param name="documents">Plans for a word processor.</param>
/// <param name="others">Plans for everything else.</param>
public sealed class RoutedPlanner(DocumentPlanner documents, IPlanner others) : IPlanner
{
    /// <inheritdoc/>
    public string Name => others.Name;

    /// <inheritdoc/>
    /// <remarks>Where there are robots and a document, the document's planner is asked first: what it does not understand is not for the document.</remarks>
    public async ValueTask<PlanOutcome> PlanAsync(PlanRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (!DocumentPlanner.Serves(request.Manifest))
        {
            return await others.PlanAsync(request, cancellationToken).ConfigureAwait(false);
        }

        var outcome = await documents.PlanAsync(request, cancellationToken).ConfigureAwait(false);
        return outcome.Kind == PlanOutcomeKind.Plan || request.Manifest.Actuators.Count == 1
            ? outcome
            : await others.PlanAsync(request, cancellationToken).ConfigureAwait(false);
    }
}
