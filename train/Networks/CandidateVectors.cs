using static TorchSharp.torch;

namespace LamRobot.Training.Networks;

/// <summary>Candidates in the frozen encoder.</summary>
/// <param name="Pooled">Mean vectors [n,384].</param>
/// <param name="Roles">What each is [n].</param>
/// <param name="Parts">Their tokens, short candidates and long ones apart, so that little is padding.</param>
/// <param name="Order">Where each candidate stands among the parts put together [n].</param>
internal sealed record CandidateVectors(Tensor Pooled, Tensor Roles, IReadOnlyList<CandidatePart> Parts, Tensor Order);
