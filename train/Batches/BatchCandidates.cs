using LamRobot.Training.Networks;

namespace LamRobot.Training.Batches;

/// <summary>The candidates of a batch in the frozen encoder.</summary>
/// <param name="Count">Number of candidates, n; the special rows come before them.</param>
/// <param name="Pooled">Mean vectors [n,384].</param>
/// <param name="Roles">What each is [n].</param>
/// <param name="Parts">Their counted tokens, by length.</param>
/// <param name="Order">Where each candidate stands among the parts put together [n].</param>
internal sealed record BatchCandidates(int Count, float[] Pooled, long[] Roles, IReadOnlyList<BatchCandidatePart> Parts, long[] Order)
{
    private static readonly int[] Lengths = [4, 12, int.MaxValue];

    public static BatchCandidates Create(IReadOnlyList<EncodedCandidate> candidates, long[] roles)
    {
        var byLength = Enumerable.Range(0, candidates.Count).GroupBy(i => Array.FindIndex(Lengths, most => candidates[i].Count <= most)).OrderBy(group => group.Key).ToList();
        var order = new long[candidates.Count];
        foreach (var (candidate, place) in byLength.SelectMany(group => group).Select((candidate, place) => (candidate, place)))
        {
            order[candidate] = place;
        }

        return new(candidates.Count, [.. candidates.SelectMany(candidate => candidate.Pooled)], roles, [.. byLength.Select(group => Part([.. group.Select(i => candidates[i])]))], order);
    }

    private static BatchCandidatePart Part(EncodedCandidate[] candidates)
    {
        var words = Math.Max(1, candidates.Max(candidate => candidate.Count));
        var part = new BatchCandidatePart(candidates.Length, words, new float[candidates.Length * words * MiniLm.Width], new bool[candidates.Length * words], new bool[candidates.Length * words]);
        for (var i = 0; i < candidates.Length; i++)
        {
            candidates[i].Tokens.CopyTo(part.Tokens, i * words * MiniLm.Width);
            part.TokenMask.AsSpan(i * words, candidates[i].Count).Fill(true);
            candidates[i].IsName.CopyTo(part.NameMask, i * words);
        }

        return part;
    }
}
