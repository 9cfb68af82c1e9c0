using LamRobot.Planner.Grounding;
using LamRobot.Planner.Text;
using LamRobot.Training.Networks;

namespace LamRobot.Training.Batches;

/// <summary>Encodes candidates once for each text, and forgets all of them when there are too many.</summary>
internal sealed class CandidateCache(WordPieceTokenizer tokenizer, FrozenEncoder encoder)
{
    private const int Most = 15000;
    private const int Together = 32;
    private const int LongestText = 64;
    private readonly Dictionary<string, EncodedCandidate> known = new(StringComparer.Ordinal);

    public IReadOnlyList<EncodedCandidate> Encode(IEnumerable<string> texts)
    {
        if (known.Count > Most)
        {
            known.Clear();
        }

        var list = texts.ToList();
        var missing = list.Where(text => !known.ContainsKey(text)).Distinct().Select(text => tokenizer.Encode(text).Truncate(LongestText));
        foreach (var chunk in missing.OrderBy(tokens => tokens.Count).Chunk(Together))
        {
            Learn(chunk);
        }

        return [.. list.Select(text => known[text])];
    }

    private void Learn(TokenSequence[] texts)
    {
        var words = texts.Max(tokens => tokens.Count);
        var vectors = encoder.Encode(texts, words);
        for (var i = 0; i < texts.Length; i++)
        {
            var own = vectors[(i * words * MiniLm.Width)..(((i * words) + texts[i].Count) * MiniLm.Width)];
            var masks = TokenMasks.Of(texts[i]);
            var counted = Enumerable.Range(0, texts[i].Count).Where(token => masks.Counts[token]).ToList();
            float[] tokens = [.. counted.SelectMany(token => own[(token * MiniLm.Width)..((token + 1) * MiniLm.Width)])];
            known[texts[i].Text] = new(Mean(own, texts[i].Count), tokens, [.. counted.Select(token => masks.Name[token])]);
        }
    }

    private static float[] Mean(float[] vectors, int count)
    {
        var mean = new float[MiniLm.Width];
        for (var i = 0; i < vectors.Length; i++)
        {
            mean[i % MiniLm.Width] += vectors[i] / count;
        }

        return mean;
    }
}
