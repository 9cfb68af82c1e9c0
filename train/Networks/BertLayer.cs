using TorchSharp;
using static TorchSharp.torch;

namespace LamRobot.Training.Networks;

/// <summary>One layer of the pretrained encoder: attention and feed-forward, each normalised after its residual.</summary>
internal sealed record BertLayer(LinearLayer QueryKeyValue, LinearLayer Output, LinearLayer Widen, LinearLayer Narrow, NormLayer AfterAttention, NormLayer AfterFeedForward)
{
    private static readonly Scalar HeadScale = 1 / Math.Sqrt((double)MiniLm.Width / MiniLm.Heads);

    /// <summary>Runs the layer: values [b,s,384], bias [b,1,1,s].</summary>
    public Tensor Forward(Tensor values, Tensor bias) => Forward(values, joined => Attend(joined, bias));

    /// <summary>Runs the layer for tokens alone: values [n,384].</summary>
    public Tensor Forward(Tensor values, PackedTokens tokens) => Forward(values, joined => tokens.Pack(Attend(tokens.Unpack(joined), tokens.Bias)));

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

    private Tensor Forward(Tensor values, Func<Tensor, Tensor> attend)
    {
        var attended = AfterAttention.Forward(values.Plus(Output.Forward(attend(QueryKeyValue.Forward(values)))));
        return AfterFeedForward.Forward(attended.Plus(Narrow.Forward(Widen.ForwardGelu(attended))));
    }

    /// <summary>Queries, keys and values [b,s,3*384] as what each token gathers [b,s,384].</summary>
    private static Tensor Attend(Tensor joined, Tensor bias)
    {
        var (batch, length) = (joined.shape[0], joined.shape[1]);
        var parts = joined.view(batch, length, 3, MiniLm.Heads, MiniLm.Width / MiniLm.Heads).permute(2, 0, 3, 1, 4).unbind(0);
        var scores = parts[0].Times(HeadScale).matmul(parts[1].transpose(2, 3)).Plus(bias);
        return scores.softmax(-1).matmul(parts[2]).transpose(1, 2).reshape(batch, length, MiniLm.Width);
    }
}
