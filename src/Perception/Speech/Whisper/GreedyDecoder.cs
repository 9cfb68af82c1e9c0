using System.Numerics.Tensors;

namespace LamRobot.Perception.Speech;

/// <summary>Writes the most likely token until the text ends, repeats itself or grows too long.</summary>
/// <remarks>Source: Whisper paper, section 4.5, without beams, temperatures and timestamps.</remarks>
internal sealed class GreedyDecoder
{
    private readonly WhisperSettings _settings;
    private readonly int[] _suppressed;
    private readonly int[] _suppressedFirst;

    public GreedyDecoder(WhisperSettings settings)
    {
        _settings = settings;
        _suppressed = [.. settings.Suppressed];
        _suppressedFirst = [.. settings.SuppressedFirst];
    }

    /// <summary>The longest context of names: half of the positions belong to the text.</summary>
    public int MaximumContext => (_settings.MaximumPositions / 2) - 1;

    /// <summary>Decodes one window.</summary>
    /// <param name="session">A fresh session.</param>
    /// <param name="language">The language that is spoken.</param>
    /// <param name="context">Tokens to bias towards; empty for none.</param>
    /// <param name="limit">The most tokens to write.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The tokens and how sure they are.</returns>
    public DecodedWindow Decode(DecodingSession session, string language, IReadOnlyList<int> context, int limit, CancellationToken cancellationToken)
    {
        int[] before = context.Count == 0 ? [] : [_settings.StartOfPrevious, .. context.Take(MaximumContext)];
        long[] prompt = [.. before, .. _settings.Prompt(language)];
        var logits = session.Step(prompt);
        var vocabulary = logits.Length / prompt.Length;
        var noSpeech = NoSpeechProbability(logits.Slice(before.Length * vocabulary, vocabulary));
        var scores = logits[^vocabulary..];
        Suppress(scores, _suppressedFirst);

        var tokens = new List<int>();
        var sum = 0.0;
        limit = Math.Min(limit, _settings.MaximumPositions - prompt.Length);
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            sum += Choose(scores, out var best);
            if (best == _settings.End || tokens.Count == limit)
            {
                return new(tokens, sum, tokens.Count + 1, noSpeech, language);
            }

            tokens.Add(best);
            if (RepetitionGuard.CopiesAtEnd(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(tokens)) is > 0 and var copies)
            {
                return new(tokens[..^copies], sum, tokens.Count, noSpeech, language);
            }

            scores = session.Step(best);
        }
    }

    /// <summary>The language that the first token after the start is most likely to name.</summary>
    public string DetectLanguage(DecodingSession session)
    {
        var logits = session.Step(_settings.Start);
        var (best, highest) = ("en", float.NegativeInfinity);
        foreach (var (language, token) in _settings.Languages)
        {
            if (logits[token] > highest)
            {
                (best, highest) = (language, logits[token]);
            }
        }

        return best;
    }

    private double NoSpeechProbability(ReadOnlySpan<float> logits) => Math.Exp(logits[_settings.NoSpeech] - LogSumExp(logits));

    /// <summary>Picks the likeliest token that may stand here and gives its log probability among those.</summary>
    private double Choose(Span<float> scores, out int best)
    {
        Suppress(scores, _suppressed);
        scores[(_settings.NoSpeech + 1)..].Fill(float.NegativeInfinity);
        best = TensorPrimitives.IndexOfMax<float>(scores);
        return scores[best] - LogSumExp(scores);
    }

    private static void Suppress(Span<float> scores, int[] tokens)
    {
        foreach (var token in tokens)
        {
            scores[token] = float.NegativeInfinity;
        }
    }

    private static double LogSumExp(ReadOnlySpan<float> logits)
    {
        var highest = TensorPrimitives.Max(logits);
        var exponents = new float[logits.Length];
        TensorPrimitives.Subtract(logits, highest, exponents);
        TensorPrimitives.Exp<float>(exponents, exponents);
        return highest + Math.Log(TensorPrimitives.Sum<float>(exponents));
    }
}
