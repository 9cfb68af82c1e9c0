using static TorchSharp.torch;

namespace LamRobot.Training.Networks;

/// <summary>Candidates of like length in the frozen encoder: tokens [n,l,384], which tokens count and which are of the name [n,l].</summary>
internal sealed record CandidatePart(Tensor Tokens, Tensor TokenMask, Tensor NameMask);
