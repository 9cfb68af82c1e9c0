using LamRobot.Planner.Hosting;
using LamRobot.Planner.Text;

namespace LamRobot.Planner.Meaning;

/// <summary>Turns a text into one vector: the mean of what the pretrained encoder makes of its pieces, with length 1.</summary>
/// <remarks>Thread-safe. Source: "Sentence-BERT: Sentence Embeddings using Siamese BERT-Networks", section 3.</remarks>
internal sealed class SentenceEncoder(string folder, ProviderChoice provider) : IDisposable
{
    private const int MostPieces = 128;
    private readonly WordPieceTokenizer tokenizer = WordPieceTokenizer.Load(Path.Combine(folder, "vocab.txt"));
    private readonly OnnxGraph graph = new(Path.Combine(folder, "encoder.onnx"), provider);

    /// <summary>Encodes a text.</summary>
    /// <returns>Shape [width]; the product of two such vectors is their cosine.</returns>
    public float[] Encode(string text)
    {
        var tokens = tokenizer.Encode(text).Truncate(MostPieces);
        var count = tokens.Count;
        var vectors = graph.Run(new("input_ids", tokens.Ids, 1, count), new("attention_mask", Enumerable.Repeat(1L, count).ToArray(), 1, count))["token_vectors"];
        var sum = new float[vectors.Length / count];
        for (var i = 0; i < vectors.Length; i++)
        {
            sum[i % sum.Length] += vectors[i];
        }

        var length = MathF.Sqrt(sum.Sum(value => value * value));
        return Array.ConvertAll(sum, value => value / length);
    }

    public void Dispose() => graph.Dispose();
}
