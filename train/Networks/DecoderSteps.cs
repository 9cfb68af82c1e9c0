using static TorchSharp.torch;

namespace LamRobot.Training.Networks;

/// <summary>What the decoder reads at each step: all [b,t], allowed [b,t,c].</summary>
internal sealed record DecoderSteps(Tensor Kind, Tensor Parameter, Tensor Action, Tensor Previous, Tensor Pointer, Tensor Outcome, Tensor Allowed);
