using TorchSharp;
using static TorchSharp.torch;

namespace LamRobot.Training.Networks;

/// <summary>The pretrained sentence encoder, frozen: embeddings and six layers.</summary>
/// <remarks>Source: sentence-transformers/all-MiniLM-L6-v2; the layers are those of BERT (Devlin and others, 2019).</remarks>
internal sealed class MiniLm
{
    public const int Width = 384;
    public const int Heads = 12;
    public const int LayerCount = 6;
    public const int FeedForwardWidth = 1536;
    public const double NormEpsilon = 1e-12;

    /// <summary>The channels that are up to ten times as loud as the others in whatever layer; docs/decisions/0012 names them.</summary>
    public static readonly IReadOnlyList<int> LoudChannels = [63, 99, 157, 223, 267, 303, 338, 361, 383];
    private static readonly string[] AttentionParts = ["query", "key", "value"];
    private static readonly Scalar One = 1.0;
    private static readonly Scalar Excluded = 1e9;
    private readonly Tensor words;
    private readonly Tensor positions;
    private readonly Tensor type;
    private readonly NormLayer norm;

    public MiniLm(Safetensors weights)
    {
        Tensor Load(string name) => tensor(weights.ReadFloats(name), weights[name].Shape);
        LinearLayer Linear(string name) => new(Load(name + ".weight"), Load(name + ".bias"));
        NormLayer Norm(string name) => new(Load(name + ".weight"), Load(name + ".bias"), NormEpsilon);
        words = Load("embeddings.word_embeddings.weight");
        positions = Load("embeddings.position_embeddings.weight");
        type = Load("embeddings.token_type_embeddings.weight")[0].clone();
        norm = Norm("embeddings.LayerNorm");
        Layers = [.. Enumerable.Range(0, LayerCount).Select(i => $"encoder.layer.{i}.").Select(layer =>
        {
            var parts = AttentionParts.Select(part => Linear($"{layer}attention.self.{part}")).ToList();
            var joined = new LinearLayer(cat(parts.ConvertAll(part => part.Weight)), cat(parts.ConvertAll(part => part.Bias!)));
            return new BertLayer(
                joined,
                Linear(layer + "attention.output.dense"),
                Linear(layer + "intermediate.dense"),
                Linear(layer + "output.dense"),
                Norm(layer + "attention.output.LayerNorm"),
                Norm(layer + "output.LayerNorm"));
        })];
    }

    public IReadOnlyList<BertLayer> Layers { get; }

    /// <summary>The bias that keeps attention from padding: mask [b,s] (1 or 0) gives [b,1,1,s].</summary>
    public static Tensor AttentionBias(Tensor mask) => mask.sub(One).mul(Excluded).view(mask.shape[0], 1, 1, mask.shape[1]);

    /// <summary>Token ids [b,s] as normalised embeddings [b,s,384].</summary>
    public Tensor Embed(Tensor ids) =>
        norm.Forward(words.Rows(ids).Plus(positions.slice(0, 0, ids.shape[1], 1)).Plus(type));

    /// <summary>Runs all layers: embeddings [b,s,384] and mask [b,s] give token vectors.</summary>
    public Tensor Encode(Tensor embeddings, Tensor mask)
    {
        var bias = AttentionBias(mask);
        return Layers.Aggregate(embeddings, (values, layer) => layer.Forward(values, bias));
    }
}
