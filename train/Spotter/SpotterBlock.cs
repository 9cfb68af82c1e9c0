using LamRobot.Training.Networks;
using static TorchSharp.torch;

namespace LamRobot.Training.Spotter;

/// <summary>A depthwise and a pointwise convolution, with what came in added where the pace stays.</summary>
internal sealed record SpotterBlock(ConvolutionLayer Depth, ConvolutionLayer Point)
{
    public static SpotterBlock New(ParameterSet set, string name, int width, int kernel, int stride, int dilation) => new(
        ConvolutionLayer.New(set, name + ".depth", width, width, kernel, stride, dilation, groups: width),
        ConvolutionLayer.New(set, name + ".point", width, width, 1));

    /// <summary>Values at both ends that a kernel without padding cuts off, together.</summary>
    public long Cut => (Depth.Weight.shape[2] - 1) * Depth.Dilation;

    public bool HasShortcut => Depth.Stride == 1;

    public Tensor Forward(Tensor values)
    {
        var after = nn.functional.relu(Point.Forward(Depth.Forward(values)));

        // The newest values are the ones that stay beside the output.
        return HasShortcut ? after.Plus(values.slice(2, Cut, values.shape[2], 1)) : after;
    }
}
