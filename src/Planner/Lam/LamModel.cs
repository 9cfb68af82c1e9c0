using LamRobot.Planner.Grounding;
using LamRobot.Planner.Hosting;
using LamRobot.Planner.Text;

namespace LamRobot.Planner.Lam;

/// <summary>The Large Action Model in ONNX Runtime: reads candidates and a command, and points.</summary>
/// <remarks>Thread-safe; each request runs on the caller's thread. Source: docs/decisions/0002-a-model-that-points.md.</remarks>
public sealed class LamModel : IDisposable
{
    private const int CachedTexts = 20_000;
    private readonly WordPieceTokenizer tokenizer;
    private readonly OnnxGraph frozenEncoder;
    private readonly OnnxGraph embeddings;
    private readonly OnnxGraph commandEncoder;
    private readonly OnnxGraph candidates;
    private readonly OnnxGraph late;
    private readonly OnnxGraph command;
    private readonly OnnxGraph decoder;
    private readonly TextCache texts = new(CachedTexts);

    private LamModel(string folder, string encoderFolder, ProviderChoice provider)
    {
        Provider = provider;
        Card = LamCard.Load(Path.Combine(folder, LamCard.FileName));
        tokenizer = WordPieceTokenizer.Load(Path.Combine(encoderFolder, "vocab.txt"));
        frozenEncoder = new(Path.Combine(encoderFolder, "encoder.onnx"), provider);
        embeddings = new(Path.Combine(encoderFolder, "embeddings.onnx"), provider);
        commandEncoder = new(Path.Combine(folder, "command_encoder.onnx"), provider);
        candidates = new(Path.Combine(folder, "candidates.onnx"), provider);
        late = new(Path.Combine(folder, "late.onnx"), provider);
        command = new(Path.Combine(folder, "command.onnx"), provider);
        decoder = new(Path.Combine(folder, "decoder.onnx"), provider);
    }

    /// <summary>Where the model runs, and why there.</summary>
    public ProviderChoice Provider { get; }

    /// <summary>What the model says of itself.</summary>
    public LamCard Card { get; }

    /// <summary>Loads a model.</summary>
    /// <param name="folder">The LAM's folder, such as models/lam.</param>
    /// <param name="encoderFolder">The folder of the encoder that it was trained with, such as models/minilm-l6-v2.</param>
    /// <param name="provider">Where to run; the best that is there when null.</param>
    /// <returns>The model.</returns>
    /// <exception cref="FileNotFoundException">A file of the model is missing; the message names it.</exception>
    public static LamModel Load(string folder, string encoderFolder, ProviderChoice? provider = null)
    {
        string[] needed =
        [
            Path.Combine(encoderFolder, "vocab.txt"), Path.Combine(encoderFolder, "encoder.onnx"), Path.Combine(encoderFolder, "embeddings.onnx"), Path.Combine(encoderFolder, "model.safetensors"),
            .. ((string[])[LamCard.FileName, "command_encoder.onnx", "candidates.onnx", "late.onnx", "command.onnx", "decoder.onnx"]).Select(name => Path.Combine(folder, name)),
        ];
        if (Array.Find(needed, file => !File.Exists(file)) is { } missing)
        {
            throw new FileNotFoundException($"The LAM needs {missing}, which is not there: train it (train/README.md) or name another folder.", missing);
        }

        return new(folder, encoderFolder, provider ?? ExecutionProviders.Choose());
    }

    /// <inheritdoc />
    public void Dispose()
    {
        foreach (var graph in (OnnxGraph[])[frozenEncoder, embeddings, commandEncoder, candidates, late, command, decoder])
        {
            graph.Dispose();
        }
    }

    /// <summary>Encodes the candidates; texts that were seen before cost nothing.</summary>
    internal EncodedCandidates Encode(CandidateTable table)
    {
        var encoded = table.Candidates.Select(candidate => Encode(candidate.Text)).ToArray();
        var (count, length) = (encoded.Length, encoded.Length == 0 ? 1 : encoded.Max(text => text.TokenCount));
        var pooled = new float[count * LamShape.EncoderWidth];
        var keys = new float[count * length * LamShape.LateWidth];
        var (tokenMask, nameMask) = (new bool[count * length], new bool[count * length]);
        for (var i = 0; i < count; i++)
        {
            encoded[i].Pooled.CopyTo(pooled, i * LamShape.EncoderWidth);
            encoded[i].LateKeys.CopyTo(keys, i * length * LamShape.LateWidth);
            encoded[i].Masks.Counts.CopyTo(tokenMask, i * length);
            encoded[i].Masks.Name.CopyTo(nameMask, i * length);
        }

        var rows = candidates.Run(new GraphInput("pooled", pooled, count, LamShape.EncoderWidth))["rows"];
        return new(count, length, pooled, keys, tokenMask, nameMask, rows);
    }

    /// <summary>Encodes a command against candidates.</summary>
    internal EncodedCommand Encode(string text, CandidateTable table, EncodedCandidates known)
    {
        var tokens = tokenizer.Encode(text).Truncate(LamShape.MostCommandTokens);
        var count = tokens.Count;
        var mask = Enumerable.Repeat(1L, count).ToArray();
        var raw = frozenEncoder.Run(new("input_ids", tokens.Ids, 1, count), new("attention_mask", mask, 1, count))["token_vectors"];
        var embedded = embeddings.Run(new GraphInput("input_ids", tokens.Ids, 1, count))["embeddings"];
        var vectors = commandEncoder.Run(new("embeddings", embedded, 1, count, LamShape.EncoderWidth), new("attention_mask", mask, 1, count))["command_vectors"];
        var lexical = new LexicalLinks(table).Compute(tokens);
        var outputs = command.Run(
            new("command_vectors", vectors, count, LamShape.EncoderWidth),
            new("raw_vectors", raw, count, LamShape.EncoderWidth),
            new("late_keys", known.LateKeys, known.Count, known.Length, LamShape.LateWidth),
            new("token_mask", known.TokenMask, known.Count, known.Length),
            new("name_mask", known.NameMask, known.Count, known.Length),
            new("pooled", known.Pooled, known.Count, LamShape.EncoderWidth),
            new("lexical", lexical, count, table.RowCount, LexicalLinks.FeatureCount));
        return new(tokens, outputs["memory"], outputs["features"], raw);
    }

    /// <summary>Makes the next decision, given those before.</summary>
    internal DecisionLogits Decide(EncodedCommand text, EncodedCandidates known, DecisionHistory history, bool[] allowed)
    {
        var (words, rows, steps) = (text.Count, allowed.Length, history.Count);
        var outputs = decoder.Run(
            new("memory", text.Memory, words, LamShape.Width),
            new("rows", known.Rows, rows, LamShape.Width),
            new("features", text.Features, words, rows, text.Features.Length / (words * rows)),
            new("raw_vectors", text.RawVectors, words, LamShape.EncoderWidth),
            new("kind", history.Kinds, steps),
            new("parameter", history.Parameters, steps),
            new("action", history.Actions, steps),
            new("previous", history.Previous, steps),
            new("pointer", history.Pointers, steps),
            new("allowed", allowed, rows));
        return new(outputs["pointer_logits"], outputs["choice_logits"], outputs["end_logits"]);
    }

    private EncodedText Encode(string text)
    {
        if (texts.TryGet(text, out var known))
        {
            return known;
        }

        var tokens = tokenizer.Encode(text).Truncate(LamShape.MostTokens);
        var count = tokens.Count;
        var vectors = frozenEncoder.Run(new("input_ids", tokens.Ids, 1, count), new("attention_mask", Enumerable.Repeat(1L, count).ToArray(), 1, count))["token_vectors"];
        var keys = late.Run(new GraphInput("token_vectors", vectors, 1, count, LamShape.EncoderWidth))["late_keys"];
        var pooled = new float[LamShape.EncoderWidth];
        for (var i = 0; i < vectors.Length; i++)
        {
            pooled[i % LamShape.EncoderWidth] += vectors[i] / count;
        }

        var encoded = new EncodedText(pooled, keys, TokenMasks.Of(tokens));
        texts.Add(text, encoded);
        return encoded;
    }
}
