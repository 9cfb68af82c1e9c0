using LamRobot.Planner.Lam;

namespace LamRobot.Planner.Tests;

/// <summary>Scores decisions by chance, in the place of a decoder with random weights.</summary>
internal sealed class RandomScorer(Random random) : IDecisionScorer
{
    private const float Excluded = -1e9f;
    private readonly List<float[]> pointers = [];
    private readonly List<float[]> choices = [];

    public void Score(IReadOnlyList<PlanDraft> drafts)
    {
        pointers.Clear();
        choices.Clear();
        pointers.AddRange(drafts.Select(draft => Logits(draft.Words)));
        choices.AddRange(drafts.Select(draft => (float[])[.. draft.Allowed().Select(allowed => allowed ? Logit() : Excluded)]));
    }

    public ReadOnlySpan<float> Pointer(int row) => pointers[row];

    public ReadOnlySpan<float> Choice(int row) => choices[row];

    public ReadOnlySpan<float> Ends(int row, int start)
    {
        var ends = Logits(pointers[row].Length);
        ends.AsSpan(0, start).Fill(Excluded);
        return ends;
    }

    public void Remove(int row)
    {
        // Nothing is kept from decision to decision.
    }

    private float[] Logits(int count) => [.. Enumerable.Range(0, count).Select(_ => Logit())];

    private float Logit() => (float)((random.NextDouble() - 0.5) * 20);
}
