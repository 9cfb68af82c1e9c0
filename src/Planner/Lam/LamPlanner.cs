using LamRobot.Contracts;
using LamRobot.Planner.Hosting;
using LamRobot.Planner.Text;

namespace LamRobot.Planner.Lam;

/// <summary>Plans with the Large Action Model; requests that come at the same time are decoded together.</summary>
/// <remarks>Thread-safe. Dispose it before its model.</remarks>
public sealed class LamPlanner : IPlanner, IDisposable
{
    private const int KnownWorlds = 16;
    private const int MostLanes = 4;
    private readonly LamModel model;
    private readonly WorldCache worlds;
    private readonly BatchDecoder decoder;
    private readonly RequestBatcher<PlanRequest, PlanOutcome> batcher;

    /// <summary>Makes a planner.</summary>
    /// <param name="model">The model; it stays the caller's.</param>
    public LamPlanner(LamModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        this.model = model;
        worlds = new(KnownWorlds, model.Encode);
        decoder = new(model, worlds);

        // A run uses one core; another device works on one batch at a time.
        batcher = new(model.Provider.Name == "cpu" ? Math.Clamp(Environment.ProcessorCount, 1, MostLanes) : 1, BatchDecoder.MostTogether, Answer);
    }

    /// <inheritdoc />
    public string Name => "lam";

    /// <inheritdoc />
    public ValueTask<PlanOutcome> PlanAsync(PlanRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        cancellationToken.ThrowIfCancellationRequested();
        return WithoutModel(request) is { } outcome ? ValueTask.FromResult(outcome) : new(batcher.RunAsync(request, cancellationToken));
    }

    /// <summary>Encodes what can be asked for ahead of the first command, so that it is answered as fast as the next.</summary>
    /// <param name="manifest">What can be done.</param>
    /// <param name="observation">What is known of the world.</param>
    public void Prepare(CapabilityManifest manifest, Observation observation) => worlds.Get(manifest, observation);

    /// <summary>Plans and tells the signs that confidence is made of, for the trainer's calibration.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Ends planning.</param>
    /// <returns>The outcome without a threshold, and the signs.</returns>
    public (PlanOutcome Outcome, PlanSigns Signs) PlanWithSigns(PlanRequest request, CancellationToken cancellationToken) => PlanWithSigns([request], cancellationToken)[0];

    /// <summary>Plans several requests together and tells the signs that confidence is made of.</summary>
    /// <param name="requests">The requests.</param>
    /// <param name="cancellationToken">Ends planning.</param>
    /// <returns>For each request the outcome without a threshold, and the signs.</returns>
    public IReadOnlyList<(PlanOutcome Outcome, PlanSigns Signs)> PlanWithSigns(IReadOnlyList<PlanRequest> requests, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(requests);
        cancellationToken.ThrowIfCancellationRequested();
        var plans = decoder.Decode([.. requests.Select(request => new PlanTask(request, LikeliestChooser.Instance, cancellationToken))]);
        cancellationToken.ThrowIfCancellationRequested();
        return [.. requests.Zip(plans, Read)];
    }

    /// <inheritdoc />
    public void Dispose() => batcher.Dispose();

    /// <summary>Draws plans by chance, for exploring: a plan comes as often as it is likely.</summary>
    /// <param name="requests">The requests; the same one may come several times.</param>
    /// <param name="temperature">Above 1 unlikely choices come more often, below 1 less often; 0 takes the likeliest.</param>
    /// <param name="random">Where the chance comes from.</param>
    /// <param name="cancellationToken">Ends planning.</param>
    /// <returns>A plan for each request, as it was decided.</returns>
    internal IReadOnlyList<DecodedPlan> Draw(IReadOnlyList<PlanRequest> requests, double temperature, Random random, CancellationToken cancellationToken)
    {
        IChooser chooser = temperature > 0 ? new DrawingChooser(temperature, random) : LikeliestChooser.Instance;
        var plans = decoder.Decode([.. requests.Select(request => new PlanTask(request, chooser, cancellationToken))]);
        cancellationToken.ThrowIfCancellationRequested();
        return plans;
    }

    /// <summary>What is answered without the model, or null.</summary>
    private static PlanOutcome? WithoutModel(PlanRequest request)
    {
        if (Words.Split(request.Command).Count == 0)
        {
            return PlanOutcome.Ask("What shall I do?", 1);
        }

        return request.Manifest.Actuators.All(actuator => actuator.Actions.Count == 0)
            ? PlanOutcome.Refused(QuestionWriter.Refuse(request.Command, request.Manifest), 1)
            : null;
    }

    private static PlanOutcome Outcome(PlanRequest request, PlanReader reader, double confidence)
    {
        if (reader.Refused)
        {
            return PlanOutcome.Refused(QuestionWriter.Refuse(reader.NotUnderstood, request.Manifest), confidence);
        }

        if (reader.Missing.Count > 0)
        {
            return PlanOutcome.Ask(QuestionWriter.Ask(reader.Missing[0], request.Observation), confidence, reader.Plan);
        }

        if (QuestionRule.Violation(request.Command, reader.Plan, request.Manifest) is { } step)
        {
            return PlanOutcome.Ask(QuestionWriter.OnlyAsked(step), confidence, reader.Plan);
        }

        return PlanOutcome.Planned(reader.Plan, confidence);
    }

    private void Answer(IReadOnlyList<WaitingRequest<PlanRequest, PlanOutcome>> batch)
    {
        var plans = decoder.Decode([.. batch.Select(waiting => new PlanTask(waiting.Request, LikeliestChooser.Instance, waiting.CancellationToken))]);
        foreach (var (waiting, plan) in batch.Zip(plans))
        {
            // A cancelled request is answered by its token.
            if (!waiting.CancellationToken.IsCancellationRequested)
            {
                waiting.Answer(WithThreshold(waiting.Request, Read(waiting.Request, plan).Outcome));
            }
        }
    }

    private (PlanOutcome Outcome, PlanSigns Signs) Read(PlanRequest request, DecodedPlan plan)
    {
        var signs = PlanSigns.Of(plan.Decisions, Words.Split(request.Command).Count);
        var reader = new PlanReader(plan.World.Table, plan.Tokens, plan.Decisions);
        return (Outcome(request, reader, model.Card.Calibration?.Confidence(signs) ?? signs.Product), signs);
    }

    private PlanOutcome WithThreshold(PlanRequest request, PlanOutcome outcome) => outcome.Kind == PlanOutcomeKind.Plan && outcome.Confidence < model.Card.AskBelow
        ? PlanOutcome.Ask(QuestionWriter.Confirm(outcome.Plan, request.Observation), outcome.Confidence, outcome.Plan)
        : outcome;
}
