using LamRobot.Contracts;
using LamRobot.Planner.Documents;
using LamRobot.Planner.Screens;

namespace LamRobot.Planner.Routing;

/// <summary>Gives commands for a document to the planner of documents, those for a screen to the planner of screens, and the others to another planner.</summary>
/// <param name="documents">Plans for a word processor.</param>
/// <param name="screens">Plans for the screen of any program.</param>
/// <param name="others">Plans for everything else.</param>
public sealed class RoutedPlanner(DocumentPlanner documents, ScreenPlanner screens, IPlanner others) : IPlanner
{
    // Where several could act.
    private const double SureOfTheProgram = 0.9;
    private const double SureOfTheRobot = 0.5;

    /// <inheritdoc/>
    public string Name => others.Name;

    /// <summary>Takes documents and screens away where there is more that can act.</summary>
    /// <param name="manifest">What can be done.</param>
    /// <param name="observation">What is seen.</param>
    /// <returns>What the other planner is given to plan with.</returns>
    /// <exception cref="ArgumentNullException">There is no manifest, or no observation.</exception>
    public static (CapabilityManifest Manifest, Observation Observation) WithoutPrograms(CapabilityManifest manifest, Observation observation)
    {
        var (left, seen) = DocumentPlanner.WithoutDocument(manifest, observation);
        return ScreenPlanner.WithoutScreen(left, seen);
    }

    /// <inheritdoc/>
    /// <remarks>Where several can act, the planners of programs are asked first; what they do not understand is the others'. What more than one can do is asked about, unless the command says where.</remarks>
    public ValueTask<PlanOutcome> PlanAsync(PlanRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var (document, screen) = (DocumentPlanner.Serves(request.Manifest), ScreenPlanner.Serves(request.Manifest));
        return (document || screen, request.Manifest.Actuators.Count) switch
        {
            (false, _) => others.PlanAsync(request, cancellationToken),
            (_, 1) => document ? documents.PlanAsync(request, cancellationToken) : PlanForScreenAsync(request, cancellationToken),
            _ => PlanAmongSeveralAsync(request, document, screen, cancellationToken),
        };
    }

    /// <summary>What is understood nowhere on a screen that is alone is the other planner's.</summary>
    private async ValueTask<PlanOutcome> PlanForScreenAsync(PlanRequest request, CancellationToken cancellationToken)
    {
        var shown = await screens.PlanAsync(request, cancellationToken).ConfigureAwait(false);
        return IsStrange(shown) ? await others.PlanAsync(request, cancellationToken).ConfigureAwait(false) : shown;
    }

    private async ValueTask<PlanOutcome> PlanAmongSeveralAsync(PlanRequest request, bool document, bool screen, CancellationToken cancellationToken)
    {
        var said = SaidWhere.Read(request.Command);
        var (manifest, observation) = WithoutPrograms(request.Manifest, request.Observation);
        var wanted = request with { Command = said.Command };
        var rest = wanted with { Manifest = manifest, Observation = observation };
        if (said.Agrees is { } agrees)
        {
            var asked = await ProposeAsync(wanted, rest, document, screen, cancellationToken).ConfigureAwait(false);

            // A yes answers only what was asked here; whatever else ends in a yes has it in its words.
            if (asked.Any(static proposal => proposal.IsPlan) && Choose(asked) is { Kind: PlanOutcomeKind.Clarify } question)
            {
                return agrees ? Almost(asked)?.Outcome ?? question : PlanOutcome.Refused("Then nothing is done.", question.Confidence);
            }

            (wanted, rest) = (request, rest with { Command = request.Command });
        }

        switch (said.Place ?? Begun(request, manifest))
        {
            case ActingPlace.Document when document:
                return await documents.PlanAsync(wanted, cancellationToken).ConfigureAwait(false);
            case ActingPlace.Screen when screen:
                return await screens.PlanAsync(wanted, cancellationToken).ConfigureAwait(false);
            case ActingPlace.Robot:
                return await others.PlanAsync(rest, cancellationToken).ConfigureAwait(false);
        }

        return Choose(await ProposeAsync(wanted, rest, document, screen, cancellationToken).ConfigureAwait(false));
    }

    private async ValueTask<IReadOnlyList<Proposal>> ProposeAsync(PlanRequest wanted, PlanRequest rest, bool document, bool screen, CancellationToken cancellationToken)
    {
        var proposals = new List<Proposal>();
        if (document)
        {
            proposals.Add(new("in the document", await documents.PlanAsync(wanted, cancellationToken).ConfigureAwait(false), SureOfTheProgram));
        }

        if (screen)
        {
            proposals.Add(new("on the screen", await screens.PlanAsync(wanted, cancellationToken).ConfigureAwait(false), SureOfTheProgram));
        }

        proposals.Add(new("by the robot", await others.PlanAsync(rest, cancellationToken).ConfigureAwait(false), SureOfTheRobot));
        return proposals;
    }

    /// <summary>What a program alone could do, and is not sure of: it is asked whether that is meant.</summary>
    private static Proposal? Almost(IReadOnlyList<Proposal> proposals) =>
        proposals.Where(static proposal => proposal.IsPlan).ToList() is [{ IsSure: false } only] && only != proposals[^1] ? only : null;

    /// <summary>Who has begun goes on.</summary>
    private static ActingPlace? Begun(PlanRequest request, CapabilityManifest rest)
    {
        if (request.History.Count == 0)
        {
            return null;
        }

        var begun = request.History[^1].Step.Actuator;
        return rest.Actuators.Any(actuator => actuator.Id == begun) ? ActingPlace.Robot
            : DocumentPlanner.Serves(request.Manifest with { Actuators = request.Manifest.Actuators.Where(actuator => actuator.Id == begun).ToEquatableList() }) ? ActingPlace.Document
            : ActingPlace.Screen;
    }

    private static bool IsStrange(PlanOutcome shown) => shown is { Kind: PlanOutcomeKind.Refuse, Code: ResultCode.NotUnderstood };

    /// <summary>Chooses: the one that is sure; else it is asked. The robot comes last.</summary>
    private static PlanOutcome Choose(IReadOnlyList<Proposal> proposals)
    {
        var plans = proposals.Where(static proposal => proposal.IsPlan).ToList();
        if (plans.Where(static proposal => proposal.IsSure).ToList() is { Count: > 0 } sure)
        {
            // A robot that could is never passed over silently for what is named somewhere only almost, nor the other way round.
            return sure is [{ Outcome: var only }] ? only : WhichIsMeant(sure);
        }

        if (Almost(proposals) is { } almost)
        {
            return PlanOutcome.Ask($"Shall I do that {almost.Where} ({almost.Steps})?", almost.Outcome.Confidence);
        }

        return plans switch
        {
            [] => proposals.SkipLast(1).Where(static proposal => proposal.Outcome.Kind == PlanOutcomeKind.Clarify).MaxBy(static proposal => proposal.Outcome.Confidence) is { } asking
                ? PlanOutcome.Ask($"{char.ToUpperInvariant(asking.Where[0])}{asking.Where[1..]}: {asking.Outcome.Message}", asking.Outcome.Confidence)
                : proposals[^1].Outcome,
            [var only] => only.Outcome,
            _ => WhichIsMeant(plans),
        };
    }

    private static PlanOutcome WhichIsMeant(IReadOnlyList<Proposal> plans) =>
        PlanOutcome.Ask($"I can do that {string.Join(" or ", plans.Select(static plan => $"{plan.Where} ({plan.Steps})"))}. Which is meant?", plans[0].Outcome.Confidence);

    /// <summary>What one planner would do.</summary>
    /// <param name="Where">Where it would be done, as a person can say it.</param>
    /// <param name="Outcome">Its plan or what it says instead.</param>
    /// <param name="SureFrom">The confidence from which it is sure.</param>
    private sealed record Proposal(string Where, PlanOutcome Outcome, double SureFrom)
    {
        public bool IsPlan => Outcome.Kind == PlanOutcomeKind.Plan;

        public bool IsSure => IsPlan && Outcome.Confidence >= SureFrom;

        public string Steps => string.Join(", ", Outcome.Plan!.Steps.Select(static step => step.Action.Replace('_', ' ')).Distinct());
    }
}
