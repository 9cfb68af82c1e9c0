using LamRobot.Training.Networks;
using static TorchSharp.torch;

namespace LamRobot.Training.Spotter;

/// <summary>A convolution in time without padding: a weight [out, in, kernel] and a bias.</summary>
internal sealed record ConvolutionLayer(Tensor Weight, Tensor Bias, int Stride)
{
    public long Kernel => Weight.shape[2];

    public static ConvolutionLayer New(ParameterSet set, string name, int inputs, int outputs, int kernel, int stride) =>
        new(set.AddUniform(name + ".weight", Math.Sqrt(6.0 / (inputs * kernel)), outputs, inputs, kernel), set.AddZeros(name + ".bias", outputs), stride);

    public Tensor Forward(Tensor values) => nn.functional.conv1d(values, Weight, Bias, Stride);
}
