namespace LamRobot.Training.Batches;

/// <summary>The candidates of a batch in the frozen encoder.</summary>
/// <param name="Count">Number of candidates, n; the special rows come before them.</param>
/// <param name="Words">Number of tokens of the longest, l.</param>
/// <param name="Pooled">Mean vectors [n,384].</param>
/// <param name="Tokens">Token vectors [n,l,384].</param>
/// <param name="TokenMask">Which tokens count [n,l].</param>
/// <param name="NameMask">Which tokens belong to the name [n,l].</param>
internal sealed record BatchCandidates(int Count, int Words, float[] Pooled, float[] Tokens, bool[] TokenMask, bool[] NameMask);
