using static TorchSharp.torch;

namespace LamRobot.Training.Networks;

/// <summary>The whole Large Action Model: the frozen encoder, the command encoder that was tuned from it, and the decoder that points.</summary>
internal sealed class LamNetwork
{
    private readonly MiniLm frozen;

    /// <param name="frozen">The pretrained encoder.</param>
    /// <param name="sharedLayers">How many of its lower layers the command encoder keeps as they are.</param>
    /// <param name="seed">Seed of the new weights.</param>
    public LamNetwork(MiniLm frozen, int sharedLayers, int seed)
    {
        this.frozen = frozen;
        SharedLayers = sharedLayers;
        Parameters = new(seed);
        Pointer = new(Parameters);
        Late = new(Parameters);
        CommandLayers = [.. frozen.Layers.Select((layer, i) => i < sharedLayers ? layer : layer.Learn(Parameters, $"command.{i}"))];
    }

    /// <summary>How many lower layers are those of the frozen encoder.</summary>
    public int SharedLayers { get; }

    public ParameterSet Parameters { get; }

    public GroundedPointer Pointer { get; }

    public LateInteraction Late { get; }

    public IReadOnlyList<BertLayer> CommandLayers { get; }

    /// <summary>Reads commands.</summary>
    /// <param name="ids">Token ids [b,s].</param>
    /// <param name="mask">1 for a token, 0 for padding [b,s].</param>
    /// <param name="raw">Token vectors of the frozen encoder [b,s,384].</param>
    /// <param name="lexical">Links between words and candidates [b,s,c,4].</param>
    /// <param name="candidates">The candidates.</param>
    /// <param name="tuned">Whether the tuned encoder is used; else the frozen one stands in for it.</param>
    public EncodedCommands Encode(Tensor ids, Tensor mask, Tensor raw, Tensor lexical, CandidateVectors candidates, bool tuned)
    {
        var vectors = tuned ? EncodeTuned(ids, mask) : raw;
        var features = cat([lexical, SkipSpecial(Late.Compare(vectors, mask, candidates)), SkipSpecial(Meaning(raw, mask, candidates.Pooled))], -1);
        return new(Pointer.Remember(vectors), mask, features, raw);
    }

    private Tensor EncodeTuned(Tensor ids, Tensor mask)
    {
        var tokens = new PackedTokens(mask);
        Tensor shared;
        using (no_grad())
        {
            shared = frozen.Layers.Take(SharedLayers).Aggregate(tokens.Pack(frozen.Embed(ids)), (values, layer) => layer.Forward(values, tokens));
        }

        return tokens.Unpack(CommandLayers.Skip(SharedLayers).Aggregate(shared, (values, layer) => layer.Forward(values, tokens)));
    }

    private static Tensor SkipSpecial(Tensor features)
    {
        var none = zeros(features.shape[0], features.shape[1], PointerShape.SpecialRows, features.shape[3]);
        return cat([none, features], 2);
    }

    /// <summary>For each word and candidate [b,s,n,2]: cosine of the whole sentence, and the word's share of the cosine of a clause.</summary>
    private static Tensor Meaning(Tensor raw, Tensor mask, Tensor pooled)
    {
        using var fixedWeights = no_grad();
        var candidates = pooled.Unit().t();
        var weights = mask.unsqueeze(-1);
        var mean = raw.mul(weights).sum(1).div(weights.sum(1));
        var words = raw.matmul(candidates);
        return stack([mean.Unit().matmul(candidates).unsqueeze(1).expand_as(words), words], -1);
    }
}
