using static TorchSharp.torch;

namespace LamRobot.Training.Networks;

/// <summary>Candidates in the frozen encoder: pooled [n,384], tokens [n,l,384], which tokens count and which are of the name [n,l].</summary>
internal sealed record CandidateVectors(Tensor Pooled, Tensor Tokens, Tensor TokenMask, Tensor NameMask);
