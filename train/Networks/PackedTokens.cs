using static TorchSharp.torch;

namespace LamRobot.Training.Networks;

/// <summary>The tokens of a batch without its padding: what each token needs alone is computed for tokens alone.</summary>
internal sealed class PackedTokens
{
    private readonly Tensor places;
    private readonly long batch;
    private readonly long length;

    /// <param name="mask">1 for a token, 0 for padding [b,s].</param>
    public PackedTokens(Tensor mask)
    {
        (batch, length) = (mask.shape[0], mask.shape[1]);
        places = mask.reshape(-1).nonzero().squeeze(1);
        Bias = MiniLm.AttentionBias(mask);
    }

    /// <summary>The bias that keeps attention from padding [b,1,1,s].</summary>
    public Tensor Bias { get; }

    /// <summary>Padded values [b,s,w] as those of tokens [n,w].</summary>
    public Tensor Pack(Tensor padded) => padded.reshape(batch * length, -1).index_select(0, places);

    /// <summary>Values of tokens [n,w] with zeros for padding [b,s,w].</summary>
    public Tensor Unpack(Tensor packed) => zeros(batch * length, packed.shape[1]).index_copy(0, places, packed).view(batch, length, -1);
}
