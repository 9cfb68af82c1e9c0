using static TorchSharp.torch;

namespace LamRobot.Training.Networks;

/// <summary>What the decoder says at each step: pointer logits [b,t,s], choice logits [b,t,c], state [b,t,d], and the logit of "all decisions before this one are right" [b,t].</summary>
internal sealed record DecoderOutput(Tensor Pointer, Tensor Choice, Tensor State, Tensor Value);
