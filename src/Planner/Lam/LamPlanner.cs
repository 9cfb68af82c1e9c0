using LamRobot.Contracts;
using LamRobot.Planner.Grounding;
using LamRobot.Planner.Text;

namespace LamRobot.Planner.Lam;

/// <summary>Plans with the Large Action Model.</summary>
/// <param name="model">The model; it stays the caller's.</param>
public sealed class LamPlanner(LamModel model) : IPlanner
{
    private readonly Lock gate = new();
    private (string Key, EncodedCandidates Encoded)? newest;

    /// <inheritdoc />
    public string Name => "lam";

    /// <inheritdoc />
    public ValueTask<PlanOutcome> PlanAsync(PlanRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult(Plan(request, cancellationToken));
    }

    /// <summary>Encodes what can be asked for ahead of the first command, so that it is answered as fast as the next.</summary>
    /// <param name="manifest">What can be done.</param>
    /// <param name="observation">What is known of the world.</param>
    public void Prepare(CapabilityManifest manifest, Observation observation) => Known(manifest, observation);

    /// <summary>Plans and tells the signs that confidence is made of, for the trainer's calibration.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Ends planning.</param>
    /// <returns>The outcome without a threshold, and the signs.</returns>
    public (PlanOutcome Outcome, PlanSigns Signs) PlanWithSigns(PlanRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var (table, known) = Known(request.Manifest, request.Observation);
        var command = model.Encode(request.Command, table, known);
        var decisions = LamDecoder.Decode(model, table, known, command, cancellationToken);
        var signs = PlanSigns.Of(decisions, Words.Split(request.Command).Count);
        var reader = new PlanReader(table, command.Tokens);
        foreach (var decision in decisions)
        {
            reader.Read(decision);
        }

        var confidence = model.Card.Calibration?.Confidence(signs) ?? signs.Product;
        return (Outcome(request, reader, confidence), signs);
    }

    private PlanOutcome Plan(PlanRequest request, CancellationToken cancellationToken)
    {
        if (Words.Split(request.Command).Count == 0)
        {
            return PlanOutcome.Ask("What shall I do?", 1);
        }

        if (request.Manifest.Actuators.All(actuator => actuator.Actions.Count == 0))
        {
            return PlanOutcome.Refused(QuestionWriter.Refuse(request.Command, request.Manifest), 1);
        }

        var (outcome, _) = PlanWithSigns(request, cancellationToken);
        return outcome.Kind == PlanOutcomeKind.Plan && outcome.Confidence < model.Card.AskBelow
            ? PlanOutcome.Ask(QuestionWriter.Confirm(outcome.Plan, request.Observation), outcome.Confidence, outcome.Plan)
            : outcome;
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

        return PlanOutcome.Planned(HistoryRule.WithoutDone(reader.Plan, request.History), confidence);
    }

    private (CandidateTable Table, EncodedCandidates Encoded) Known(CapabilityManifest manifest, Observation observation)
    {
        // Vectors depend on the texts alone: they are kept while those stay the same.
        var table = CandidateTable.Create(manifest, observation);
        var key = string.Join('\n', table.Candidates.Select(candidate => candidate.Text));
        lock (gate)
        {
            if (newest is { } held && held.Key == key)
            {
                return (table, held.Encoded);
            }
        }

        var encoded = model.Encode(table);
        lock (gate)
        {
            newest = (key, encoded);
        }

        return (table, encoded);
    }
}
