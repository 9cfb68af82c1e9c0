using LamRobot.Planner.Grounding;

namespace LamRobot.Planner.Lam;

/// <summary>What the frozen encoder makes of a candidate's text.</summary>
/// <param name="Pooled">Mean of the token vectors; shape [384].</param>
/// <param name="LateKeys">Vectors of the tokens that count, for late interaction; shape [n, 128].</param>
/// <param name="Name">Which of these are of the name; shape [n].</param>
internal sealed record EncodedText(float[] Pooled, float[] LateKeys, bool[] Name)
{
    public int TokenCount => Name.Length;

    /// <summary>Keeps what is needed of all tokens.</summary>
    public static EncodedText Of(ReadOnlySpan<float> vectors, ReadOnlySpan<float> lateKeys, TokenMasks masks)
    {
        var count = masks.Counts.Length;
        var pooled = new float[LamShape.EncoderWidth];
        for (var i = 0; i < count * LamShape.EncoderWidth; i++)
        {
            pooled[i % LamShape.EncoderWidth] += vectors[i] / count;
        }

        int[] kept = [.. Enumerable.Range(0, count).Where(token => masks.Counts[token])];
        var keys = new float[kept.Length * LamShape.LateWidth];
        for (var i = 0; i < kept.Length; i++)
        {
            lateKeys.Slice(kept[i] * LamShape.LateWidth, LamShape.LateWidth).CopyTo(keys.AsSpan(i * LamShape.LateWidth));
        }

        return new(pooled, keys, [.. kept.Select(token => masks.Name[token])]);
    }
}
