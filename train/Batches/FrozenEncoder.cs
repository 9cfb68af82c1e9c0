using LamRobot.Planner.Text;
using LamRobot.Training.Networks;
using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;

namespace LamRobot.Training.Batches;

/// <summary>Runs the pretrained encoder in ONNX Runtime, which needs half the time of the network that learns.</summary>
internal sealed class FrozenEncoder(string folder) : IDisposable
{
    private readonly InferenceSession session = new(Path.Combine(folder, "encoder.onnx"), new SessionOptions { IntraOpNumThreads = 1, InterOpNumThreads = 1 });

    /// <summary>Token vectors [b,s,384] of texts, padded to the longest.</summary>
    public float[] Encode(IReadOnlyList<TokenSequence> texts, int words)
    {
        var (ids, mask) = Pad(texts, words);
        int[] shape = [texts.Count, words];
        using var results = session.Run(
        [
            NamedOnnxValue.CreateFromTensor("input_ids", new DenseTensor<long>(ids, shape)),
            NamedOnnxValue.CreateFromTensor("attention_mask", new DenseTensor<long>(mask, shape)),
        ],
        ["token_vectors"]);
        var values = ((DenseTensor<float>)results[0].AsTensor<float>()).Buffer.ToArray();
        ClearPadding(texts, words, values);
        return values;
    }

    public static (long[] Ids, long[] Mask) Pad(IReadOnlyList<TokenSequence> texts, int words)
    {
        var (ids, mask) = (new long[texts.Count * words], new long[texts.Count * words]);
        for (var i = 0; i < texts.Count; i++)
        {
            texts[i].Ids.CopyTo(ids, i * words);
            mask.AsSpan(i * words, texts[i].Count).Fill(1);
        }

        return (ids, mask);
    }

    public void Dispose() => session.Dispose();

    private static void ClearPadding(IReadOnlyList<TokenSequence> texts, int words, float[] values)
    {
        for (var i = 0; i < texts.Count; i++)
        {
            values.AsSpan(((i * words) + texts[i].Count) * MiniLm.Width, (words - texts[i].Count) * MiniLm.Width).Clear();
        }
    }
}
