using LamRobot.Planner.Grounding;

namespace LamRobot.Training.Batches;

/// <summary>A candidate's text in the frozen encoder.</summary>
/// <param name="Pooled">Mean of the token vectors [384].</param>
/// <param name="Tokens">Token vectors [l,384].</param>
/// <param name="Masks">Which tokens count.</param>
internal sealed record EncodedCandidate(float[] Pooled, float[] Tokens, TokenMasks Masks);
