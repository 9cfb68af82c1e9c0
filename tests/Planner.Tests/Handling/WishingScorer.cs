using LamRobot.Planner.Grounding;
using LamRobot.Planner.Lam;

namespace LamRobot.Planner.Tests.Handling;

/// <summary>A decoder that wishes for the steps of a plan in their order, and then for the end; the next wish comes second in its mind, and then anything.</summary>
/// <param name="table">The candidates.</param>
/// <param name="wishes">An action and what it is done with, each.</param>
internal sealed class WishingScorer(CandidateTable table, IReadOnlyList<(string Action, string With)> wishes) : IDecisionScorer
{
    private IReadOnlyList<PlanDraft> drafts = [];
    private int granted;

    public void Score(IReadOnlyList<PlanDraft> drafts) => this.drafts = drafts;

    public ReadOnlySpan<float> Pointer(int row) => new float[drafts[row].Words];

    public ReadOnlySpan<float> Choice(int row)
    {
        var draft = drafts[row];
        granted = draft.Kind == DecisionKind.Action ? Math.Max(granted, Granted(draft)) : granted;
        var (wanted, next) = (Row(draft.Kind, granted), Row(draft.Kind, granted + 1));
        return (float[])[.. draft.Allowed().Select((allowed, choice) => !allowed ? -1e9f : choice == wanted ? 5 : choice == next ? 3 : choice < SpecialRow.Count ? -5 : 0)];
    }

    public ReadOnlySpan<float> Ends(int row, int start) => new float[drafts[row].Words];

    public void Remove(int row)
    {
        // There is one draft.
    }

    private int? Row(DecisionKind kind, int wish) =>
        kind != DecisionKind.Action ? table.EntityRow(wishes.ElementAtOrDefault(wish).With ?? "") : wish < wishes.Count ? table.FindAction(wishes[wish].Action)!.Row : SpecialRow.End;

    /// <summary>How many wishes stand in the plan, be it with something else.</summary>
    private int Granted(PlanDraft draft) => WishedSteps.Of(draft.Decisions).Aggregate(0, (done, step) =>
        Enumerable.Range(done, wishes.Count - done).Where(wish => wishes[wish].Action == step.Action).Select(wish => wish + 1).FirstOrDefault(done));
}
