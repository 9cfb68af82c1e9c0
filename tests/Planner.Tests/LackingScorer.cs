using LamRobot.Planner.Grounding;
using LamRobot.Planner.Lam;

namespace LamRobot.Planner.Tests;

/// <summary>A decoder that wishes for one action, knows no choice, takes the first entity that is allowed, and then ends.</summary>
/// <param name="actions">The logits of the action.</param>
/// <param name="table">The candidates.</param>
internal sealed class LackingScorer(float[] actions, CandidateTable table) : IDecisionScorer
{
    private IReadOnlyList<PlanDraft> drafts = [];

    public void Score(IReadOnlyList<PlanDraft> drafts) => this.drafts = drafts;

    public ReadOnlySpan<float> Pointer(int row) => new float[drafts[row].Words];

    public ReadOnlySpan<float> Choice(int row)
    {
        var draft = drafts[row];
        return (float[])[.. draft.Allowed().Select((allowed, choice) => allowed ? Logit(draft, choice) : -1e9f)];
    }

    public ReadOnlySpan<float> Ends(int row, int start) => new float[drafts[row].Words];

    public void Remove(int row)
    {
        // Nothing is kept from decision to decision.
    }

    private float Logit(PlanDraft draft, int choice) => (draft.Kind, choice) switch
    {
        (DecisionKind.Action, SpecialRow.End) => draft.Decisions.Count > 0 ? 9 : -20,
        (DecisionKind.Action, _) => draft.Decisions.Count > 0 ? -20 : actions[choice],
        (_, SpecialRow.Absent) => 0,
        _ => table.EntityAt(choice) is null ? -9 : 1,
    };
}
