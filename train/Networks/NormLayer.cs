using static TorchSharp.torch;

namespace LamRobot.Training.Networks;

/// <summary>Layer normalisation of the last dimension.</summary>
internal sealed record NormLayer(Tensor Weight, Tensor Bias, double Epsilon)
{
    public const double DefaultEpsilon = 1e-5;

    public static NormLayer New(ParameterSet set, string name, int width) =>
        new(set.AddOnes(name + ".weight", width), set.AddZeros(name + ".bias", width), DefaultEpsilon);

    public Tensor Forward(Tensor values) => nn.functional.layer_norm(values, [Weight.shape[0]], Weight, Bias, Epsilon);
}
