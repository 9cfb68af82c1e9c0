using LamRobot.Training.Networks;
using static TorchSharp.torch;

namespace LamRobot.Training.Loop;

/// <summary>What the network says to a batch.</summary>
/// <param name="Output">Pointers and choices.</param>
/// <param name="End">Where spans end, given their right starts [b,t,s].</param>
internal sealed record Prediction(DecoderOutput Output, Tensor End);
