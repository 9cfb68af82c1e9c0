using LamRobot.Training.Networks;
using static TorchSharp.torch;

namespace LamRobot.Training.Spotter;

/// <summary>A convolution in time without padding: a weight [out, in / groups, kernel] and a bias.</summary>
internal sealed record ConvolutionLayer(Tensor Weight, Tensor Bias, int Stride, int Dilation, int Groups)
{
    public static ConvolutionLayer New(ParameterSet set, string name, int inputs, int outputs, int kernel, int stride = 1, int dilation = 1, int groups = 1)
    {
        var bound = Math.Sqrt(6.0 / (inputs / groups * kernel));
        return new(set.AddUniform(name + ".weight", bound, outputs, inputs / groups, kernel), set.AddZeros(name + ".bias", outputs), stride, dilation, groups);
    }

    public Tensor Forward(Tensor values) => nn.functional.conv1d(values, Weight, Bias, Stride, 0, Dilation, Groups);
}
