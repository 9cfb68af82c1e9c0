namespace LamRobot.Training.Batches;

/// <summary>Candidates of like length.</summary>
/// <param name="Count">Number of candidates, n.</param>
/// <param name="Words">Number of counted tokens of the longest, l.</param>
/// <param name="Tokens">Token vectors [n,l,384].</param>
/// <param name="TokenMask">Which are there [n,l].</param>
/// <param name="NameMask">Which belong to the name [n,l].</param>
internal sealed record BatchCandidatePart(int Count, int Words, float[] Tokens, bool[] TokenMask, bool[] NameMask);
