namespace LamRobot.Planner.Lam;

/// <summary>All candidates of a table, ready for the graphs.</summary>
/// <param name="Count">Number of candidates, n.</param>
/// <param name="Length">Tokens of the longest, l.</param>
/// <param name="Pooled">Shape [n, 384].</param>
/// <param name="LateKeys">Shape [n, l, 128].</param>
/// <param name="TokenMask">Shape [n, l].</param>
/// <param name="NameMask">Shape [n, l].</param>
/// <param name="Rows">Shape [n + 5, 256].</param>
internal sealed record EncodedCandidates(int Count, int Length, float[] Pooled, float[] LateKeys, bool[] TokenMask, bool[] NameMask, float[] Rows);
