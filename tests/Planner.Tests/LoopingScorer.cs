using LamRobot.Planner.Lam;

namespace LamRobot.Planner.Tests;

/// <summary>A decoder that would say the same for ever: the first row that is allowed, and the end only when nothing else is.</summary>
internal sealed class LoopingScorer : IDecisionScorer
{
    private IReadOnlyList<PlanDraft> drafts = [];

    public void Score(IReadOnlyList<PlanDraft> drafts) => this.drafts = drafts;

    public ReadOnlySpan<float> Pointer(int row) => new float[drafts[row].Words];

    public ReadOnlySpan<float> Choice(int row) => (float[])[.. drafts[row].Allowed().Select((allowed, choice) => !allowed ? -1e9f : choice < Planner.Grounding.SpecialRow.Count ? -1000 : -choice)];

    public ReadOnlySpan<float> Ends(int row, int start) => new float[drafts[row].Words];

    public void Remove(int row)
    {
        // Nothing is kept from decision to decision.
    }
}
