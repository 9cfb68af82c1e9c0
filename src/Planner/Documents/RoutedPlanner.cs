using LamRobot.Contracts;
using LamRobot.Planner.Screens;

namespace LamRobot.Planner.Documents;

/// <summary>Gives commands for a document to the planner of documents, those for a screen to the planner of screens, and the others to another planner.</summary>
/// <param name="documents">Plans for a word processor.</param>
/// <param name="screens">Plans for the screen of any program.</param>
/// <param name="others">Plans for everything else.</param>
public sealed class RoutedPlanner(DocumentPlanner documents, ScreenPlanner screens, IPlanner others) : IPlanner
{
    // Beside a robot.
    private const double SureOfTheScreen = 0.9;
    private const double SureOfTheRobot = 0.5;

    /// <inheritdoc/>
    public string Name => others.Name;

    /// <inheritdoc/>
    /// <remarks>Where there are robots too, these planners are asked first: what they do not understand is not for a document or screen. What is understood nowhere on a screen goes on, too. What both can do is asked about, unless the command says where.</remarks>
    public async ValueTask<PlanOutcome> PlanAsync(PlanRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        IPlanner? first = DocumentPlanner.Serves(request.Manifest) ? documents : ScreenPlanner.Serves(request.Manifest) ? screens : null;
        if (first is null)
        {
            return await others.PlanAsync(request, cancellationToken).ConfigureAwait(false);
        }

        // Where there is nothing else, everything is for the document or the screen.
        var alone = request.Manifest.Actuators.Count == 1;
        var said = alone || first != screens ? new SaidWhere(request.Command, false, false) : SaidWhere.Read(request.Command);
        var wanted = request with { Command = said.Command };
        var outcome = said.ByRobot ? null : await first.PlanAsync(wanted, cancellationToken).ConfigureAwait(false);
        var isStrange = first == screens && outcome is { Kind: PlanOutcomeKind.Refuse, Code: ResultCode.NotUnderstood };
        if (outcome is not null && (said.OnScreen || (alone && !isStrange) || (first != screens && outcome.Kind == PlanOutcomeKind.Plan)))
        {
            return outcome;
        }

        var (manifest, observation) = ScreenPlanner.WithoutScreen(request.Manifest, request.Observation);
        var other = await others.PlanAsync(wanted with { Manifest = manifest, Observation = observation }, cancellationToken).ConfigureAwait(false);
        return outcome is not { Kind: PlanOutcomeKind.Plan } ? outcome is null || other.Kind == PlanOutcomeKind.Plan || first != screens || isStrange ? other : outcome
            : request.History.Count > 0 ? outcome
            : Choose(outcome, other);
    }

    /// <summary>Chooses where both, or only the screen, could do it: what is named there almost is not enough beside a robot.</summary>
    private static PlanOutcome Choose(PlanOutcome screen, PlanOutcome robot) => (screen.Confidence >= SureOfTheScreen, robot) switch
    {
        (true, not { Kind: PlanOutcomeKind.Plan, Confidence: >= SureOfTheRobot }) => screen,
        (false, { Kind: PlanOutcomeKind.Plan, Confidence: >= SureOfTheRobot }) => robot,
        (_, { Kind: PlanOutcomeKind.Plan }) => PlanOutcome.Ask($"I can do that on the screen ({Names(screen.Plan!)}) or by the robot ({Names(robot.Plan!)}). Which is meant?", screen.Confidence),
        _ => PlanOutcome.Ask($"Shall I do that on the screen ({Names(screen.Plan!)})? Then say: on the screen.", screen.Confidence),
    };

    private static string Names(Plan plan) => string.Join(", ", plan.Steps.Select(static step => step.Action.Replace('_', ' ')).Distinct());
}
