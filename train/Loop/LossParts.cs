using LamRobot.Training.Networks;
using static TorchSharp.torch;

namespace LamRobot.Training.Loop;

/// <summary>The parts of the loss.</summary>
internal sealed record LossParts(Tensor Choice, Tensor Pointer, Tensor End)
{
    public Tensor Sum => Choice.Plus(Pointer).Plus(End);
}
