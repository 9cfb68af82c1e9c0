using LamRobot.Perception.Speech;
using LamRobot.Training.Networks;
using static TorchSharp.torch;

namespace LamRobot.Training.Spotter;

/// <summary>A small convolutional network that says with which stop word a window ends, from what Whisper's encoder made of it.</summary>
internal sealed class SpotterNetwork
{
    private const int Narrow = 32;
    private const int Wide = 48;
    private const int Kernel = 7;

    public SpotterNetwork(int seed, int classes)
    {
        Parameters = new(seed);
        Layers =
        [
            ConvolutionLayer.New(Parameters, "narrow", StopWordEncoder.Width, Narrow, 1, 1),
            ConvolutionLayer.New(Parameters, "first", Narrow, Wide, Kernel, 2),
            ConvolutionLayer.New(Parameters, "second", Wide, Wide, Kernel, 2),
        ];
        var left = Layers.Aggregate((long)StopWordEncoder.Positions, (length, layer) => ((length - layer.Kernel) / layer.Stride) + 1);
        Last = LinearLayer.New(Parameters, "last", (int)left * Wide, classes);
    }

    public ParameterSet Parameters { get; }

    /// <summary>Convolutions in time, each with a rectifier after it.</summary>
    public IReadOnlyList<ConvolutionLayer> Layers { get; }

    /// <summary>All that is left at once, because the word must be at the window's end.</summary>
    public LinearLayer Last { get; }

    /// <summary>Judges: hidden states [b, 75, 384] give logits [b, classes].</summary>
    public Tensor Forward(Tensor hidden, bool training)
    {
        var values = hidden.transpose(1, 2);
        foreach (var layer in Layers)
        {
            values = nn.functional.relu(layer.Forward(values));
        }

        return Last.Forward(nn.functional.dropout(values.flatten(1), 0.3, training));
    }
}
