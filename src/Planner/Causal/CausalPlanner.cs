using LamRobot.Contracts;
using LamRobot.Planner.Causal.Grammar;
using LamRobot.Planner.Text;
using LamRobot.Planner.Written;

namespace LamRobot.Planner.Causal;

/// <summary>Plans with a causal language model that can only write valid plans, questions and refusals.</summary>
/// <param name="model">The model; it stays the caller's.</param>
/// <remarks>Thread-safe; requests are planned one after another.</remarks>
public sealed class CausalPlanner(CausalModel model) : IPlanner
{
    /// <inheritdoc />
    public string Name => "causal";

    /// <inheritdoc />
    public async ValueTask<PlanOutcome> PlanAsync(PlanRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (Words.Split(request.Command).Count == 0)
        {
            return PlanOutcome.Ask("What shall I do?", 1);
        }

        await model.Turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            // A model of some size takes seconds: nobody's thread is kept waiting for it.
            return await Task.Run(() => Plan(request, cancellationToken), cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            model.Turn.Release();
        }
    }

    /// <summary>Reads what can be asked for ahead of the first command, so that it is answered as fast as the next.</summary>
    /// <param name="manifest">What can be done.</param>
    public void Prepare(CapabilityManifest manifest)
    {
        model.Turn.Wait();
        try
        {
            model.Begin(PlanPrompt.System(manifest), "")?.Run.Dispose();
        }
        finally
        {
            model.Turn.Release();
        }
    }

    private PlanOutcome Plan(PlanRequest request, CancellationToken cancellationToken)
    {
        if (model.Begin(PlanPrompt.System(request.Manifest), PlanPrompt.User(request)) is not var (run, unread))
        {
            return TooLong();
        }

        using (run)
        {
            var text = model.Decoder.Decode(run, unread, new PlanGrammar(request).Start, cancellationToken);
            return text is null ? TooLong() : Outcome(request, WrittenPlan.Read(text.Text), text.Probability);
        }
    }

    private static PlanOutcome Outcome(PlanRequest request, PlanReading reading, double confidence) =>
        reading.Problem is { } problem ? throw new InvalidOperationException($"The grammar let an answer through that cannot be read: {problem}") : WrittenOutcome.Of(request, reading, confidence);

    private static PlanOutcome TooLong() =>
        PlanOutcome.Refused("There are more actions and things here than the model's context holds.", 1, ResultCode.PlannerUnavailable);
}
