using TorchSharp;
using static TorchSharp.torch;

namespace LamRobot.Training.Networks;

/// <summary>One layer of the pretrained encoder: attention and feed-forward, each normalised after its residual.</summary>
internal sealed record BertLayer(LinearLayer QueryKeyValue, LinearLayer Output, LinearLayer Widen, LinearLayer Narrow, NormLayer AfterAttention, NormLayer AfterFeedForward)
{
    private static readonly Scalar HeadScale = 1 / Math.Sqrt((double)MiniLm.Width / MiniLm.Heads);

    /// <summary>Runs the layer: values [b,s,384], bias [b,1,1,s].</summary>
    public Tensor Forward(Tensor values, Tensor bias)
    {
        var (batch, length) = (values.shape[0], values.shape[1]);
        var parts = QueryKeyValue.Forward(values).view(batch, length, 3, MiniLm.Heads, MiniLm.Width / MiniLm.Heads).permute(2, 0, 3, 1, 4).unbind(0);
        var scores = parts[0].Times(HeadScale).matmul(parts[1].transpose(2, 3)).Plus(bias);
        var mixed = scores.softmax(-1).matmul(parts[2]).transpose(1, 2).reshape(batch, length, MiniLm.Width);
        var attended = AfterAttention.Forward(values.Plus(Output.Forward(mixed)));
        return AfterFeedForward.Forward(attended.Plus(Narrow.Forward(Widen.ForwardGelu(attended))));
    }

    /// <summary>Copies the layer into a set of parameters that learn at the encoder's rate.</summary>
    public BertLayer Learn(ParameterSet set, string name)
    {
        Tensor Copy(string part, Tensor value) => set.Add($"{name}.{part}", LearningGroup.Encoder, value.data<float>().ToArray(), value.shape);
        LinearLayer CopyLinear(string part, LinearLayer layer) => new(Copy(part + ".weight", layer.Weight), Copy(part + ".bias", layer.Bias!));
        NormLayer CopyNorm(string part, NormLayer layer) => layer with { Weight = Copy(part + ".weight", layer.Weight), Bias = Copy(part + ".bias", layer.Bias) };
        return new(
            CopyLinear("qkv", QueryKeyValue),
            CopyLinear("output", Output),
            CopyLinear("widen", Widen),
            CopyLinear("narrow", Narrow),
            CopyNorm("after_attention", AfterAttention),
            CopyNorm("after_feed_forward", AfterFeedForward));
    }
}
