using LamRobot.Planner.Grounding;

namespace LamRobot.Planner.Lam;

/// <summary>What the frozen encoder makes of a candidate's text.</summary>
/// <param name="Pooled">Mean of the token vectors; shape [384].</param>
/// <param name="LateKeys">Token vectors for late interaction; shape [n, 128].</param>
/// <param name="Masks">Which tokens count.</param>
internal sealed record EncodedText(float[] Pooled, float[] LateKeys, TokenMasks Masks)
{
    public int TokenCount => Masks.Counts.Length;
}
