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
        var alone = request.Manifest.Actuators.Count == 1;
        if (DocumentPlanner.Serves(request.Manifest))
        {
            var outcome = await documents.PlanAsync(request, cancellationToken).ConfigureAwait(false);
            return alone || outcome.Kind == PlanOutcomeKind.Plan ? outcome : await others.PlanAsync(WithoutScreen(request), cancellationToken).ConfigureAwait(false);
        }

        if (!ScreenPlanner.Serves(request.Manifest))
        {
            return await others.PlanAsync(request, cancellationToken).ConfigureAwait(false);
        }

        if (!alone)
        {
            return await PlanBesideRobotAsync(request, cancellationToken).ConfigureAwait(false);
        }

        var shown = await screens.PlanAsync(request, cancellationToken).ConfigureAwait(false);
        return IsStrange(shown) ? await others.PlanAsync(request, cancellationToken).ConfigureAwait(false) : shown;
    }

    private async ValueTask<PlanOutcome> PlanBesideRobotAsync(PlanRequest request, CancellationToken cancellationToken)
    {
        var said = SaidWhere.Read(request.Command);
        var wanted = request with { Command = said.Command };
        var robots = WithoutScreen(wanted);

        // Who has begun goes on.
        var begun = request.History.Count > 0 ? request.History[^1].Step.Actuator : null;
        var robotBegan = robots.Manifest.Actuators.Any(actuator => actuator.Id == begun);
        if (said.ByRobot || robotBegan)
        {
            return await others.PlanAsync(robots, cancellationToken).ConfigureAwait(false);
        }

        var screen = await screens.PlanAsync(wanted, cancellationToken).ConfigureAwait(false);
        if (said.OnScreen || begun is not null)
        {
            return screen;
        }

        var robot = await others.PlanAsync(robots, cancellationToken).ConfigureAwait(false);
        return screen.Kind == PlanOutcomeKind.Plan ? Choose(screen, robot)
            : robot.Kind == PlanOutcomeKind.Plan || IsStrange(screen) ? robot
            : screen;
    }

    private static PlanRequest WithoutScreen(PlanRequest request)
    {
        var (manifest, observation) = ScreenPlanner.WithoutScreen(request.Manifest, request.Observation);
        return request with { Manifest = manifest, Observation = observation };
    }

    private static bool IsStrange(PlanOutcome screen) => screen is { Kind: PlanOutcomeKind.Refuse, Code: ResultCode.NotUnderstood };

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
