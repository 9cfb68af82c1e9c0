using LamRobot.Planner.Text;

namespace LamRobot.Planner.Lam;

/// <summary>A command, ready for the decoder.</summary>
/// <param name="Tokens">Its tokens, s.</param>
/// <param name="Memory">Shape [s, 256].</param>
/// <param name="Features">Shape [s, rows, features].</param>
/// <param name="RawVectors">What the frozen encoder makes of it; shape [s, 384].</param>
internal sealed record EncodedCommand(TokenSequence Tokens, float[] Memory, float[] Features, float[] RawVectors)
{
    public int Count => Tokens.Count;
}
