using LamRobot.Perception.Speech;
using LamRobot.Training.Networks;
using static TorchSharp.torch;

namespace LamRobot.Training.Spotter;

/// <summary>A small convolutional network over the last 1.3 s of sound: one judgement each 40 ms.</summary>
/// <remarks>Depthwise separable convolutions in time, without padding, so that a judgement is the same wherever it lies in a stream. Source: Zhang and others, "Hello Edge: Keyword Spotting on Microcontrollers", 2017.</remarks>
internal sealed class SpotterNetwork
{
    public const int Width = 64;

    /// <summary>Frames from one judgement to the next.</summary>
    public const int Stride = 4;

    private const int Kernel = 5;
    private static readonly (int Stride, int Dilation)[] Shape = [(1, 1), (2, 1), (1, 1), (1, 2), (1, 2), (1, 2)];

    public SpotterNetwork(int seed, int classes)
    {
        Parameters = new(seed);
        First = ConvolutionLayer.New(Parameters, "first", SpotterFeatures.Bands, Width, Kernel, stride: 2);
        Blocks = [.. Shape.Select((shape, i) => SpotterBlock.New(Parameters, $"block.{i}", Width, Kernel, shape.Stride, shape.Dilation))];
        Hidden = ConvolutionLayer.New(Parameters, "hidden", Width, Width, 1);
        Last = ConvolutionLayer.New(Parameters, "last", Width, classes, 1);
    }

    /// <summary>Frames that a judgement sees.</summary>
    public static int Frames { get; } = Kernel + (2 * Shape.Aggregate(
        (Reach: 0, Pace: 1), (sum, shape) => (sum.Reach + ((Kernel - 1) * shape.Dilation * sum.Pace), sum.Pace * shape.Stride)).Reach);

    public ParameterSet Parameters { get; }

    public ConvolutionLayer First { get; }

    public IReadOnlyList<SpotterBlock> Blocks { get; }

    public ConvolutionLayer Hidden { get; }

    public ConvolutionLayer Last { get; }

    /// <summary>Judges: frames [b, n, bands] give logits [b, classes, judgements].</summary>
    public Tensor Forward(Tensor frames)
    {
        var values = nn.functional.relu(First.Forward(frames.transpose(1, 2)));
        foreach (var block in Blocks)
        {
            values = block.Forward(values);
        }

        return Last.Forward(nn.functional.relu(Hidden.Forward(values)));
    }
}
