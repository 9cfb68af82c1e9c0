using LamRobot.Planner.Grounding;
using LamRobot.Planner.Hosting;
using LamRobot.Planner.Text;

namespace LamRobot.Planner.Lam;

/// <summary>The Large Action Model in ONNX Runtime: reads candidates and commands, and points.</summary>
/// <remarks>Thread-safe; each call runs on the caller's thread. Source: docs/decisions/0002-a-model-that-points.md.</remarks>
public sealed class LamModel : IDisposable
{
    private const int CachedTexts = 20_000;
    private const int TextsTogether = 32;
    private const string Frozen = "token_vectors";
    private readonly WordPieceTokenizer tokenizer;
    private readonly OnnxGraph encoder;
    private readonly OnnxGraph commandEncoder;
    private readonly OnnxGraph candidates;
    private readonly OnnxGraph late;
    private readonly OnnxGraph command;
    private readonly OnnxGraph decoder;
    private readonly string sharedLayer;
    private readonly TextCache texts = new(CachedTexts);

    private LamModel(string folder, string encoderFolder, ProviderChoice provider)
    {
        Provider = provider;
        Card = LamCard.Load(Path.Combine(folder, LamCard.FileName));
        tokenizer = WordPieceTokenizer.Load(Path.Combine(encoderFolder, "vocab.txt"));

        // Processors multiply eight bits several times as fast; what graphics cards are good at is single precision.
        var format = provider.Name == "cpu" ? "_int8" : "";
        encoder = new(Path.Combine(encoderFolder, $"encoder{format}.onnx"), provider);
        commandEncoder = new(Path.Combine(folder, $"command_encoder{format}.onnx"), provider);
        candidates = new(Path.Combine(folder, "candidates.onnx"), provider);
        late = new(Path.Combine(folder, "late.onnx"), provider);
        command = new(Path.Combine(folder, "command.onnx"), provider);
        decoder = new(Path.Combine(folder, "decoder.onnx"), provider);

        // The command encoder goes on from a layer of the frozen one, whatever its trainer chose.
        sharedLayer = commandEncoder.Inputs.Keys.Single(encoder.Outputs.ContainsKey);
        NativeHeap.Trim();
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
            Path.Combine(encoderFolder, "vocab.txt"), Path.Combine(encoderFolder, "encoder.onnx"), Path.Combine(encoderFolder, "encoder_int8.onnx"), Path.Combine(encoderFolder, "model.safetensors"),
            .. ((string[])[LamCard.FileName, "command_encoder.onnx", "command_encoder_int8.onnx", "command_encoder.safetensors", "candidates.onnx", "late.onnx", "command.onnx", "decoder.onnx"]).Select(name => Path.Combine(folder, name)),
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
        foreach (var graph in (OnnxGraph[])[encoder, commandEncoder, candidates, late, command, decoder])
        {
            graph.Dispose();
        }
    }

    /// <summary>Splits a command into tokens.</summary>
    internal TokenSequence Tokens(string text) => tokenizer.Encode(text).Truncate(LamShape.MostCommandTokens);

    /// <summary>Encodes the candidates; texts that were seen before cost nothing.</summary>
    internal EncodedCandidates Encode(CandidateTable table)
    {
        var encoded = Encode([.. table.Candidates.Select(candidate => candidate.Text)]);
        var (count, length) = (encoded.Length, encoded.Length == 0 ? 1 : Math.Max(1, encoded.Max(text => text.TokenCount)));
        var pooled = new float[count * LamShape.EncoderWidth];
        var keys = new float[count * length * LamShape.LateWidth];
        var (tokenMask, nameMask) = (new bool[count * length], new bool[count * length]);
        for (var i = 0; i < count; i++)
        {
            encoded[i].Pooled.CopyTo(pooled, i * LamShape.EncoderWidth);
            encoded[i].LateKeys.CopyTo(keys, i * length * LamShape.LateWidth);
            tokenMask.AsSpan(i * length, encoded[i].TokenCount).Fill(true);
            encoded[i].Name.CopyTo(nameMask, i * length);
        }

        var roles = table.Candidates.Select(candidate => (long)candidate.Role).ToArray();
        var outputs = candidates.Run(new("pooled", pooled, count, LamShape.EncoderWidth), new("roles", roles, count));
        return new(
            table.RowCount,
            [
                new("late_keys", keys, count, length, LamShape.LateWidth), new("token_mask", tokenMask, count, length), new("name_mask", nameMask, count, length),
                .. outputs.Select(output => new GraphInput(output.Key, output.Value, candidates.Outputs[output.Key].With(("N", count), ("C", table.RowCount)))),
            ]);
    }

    /// <summary>Encodes commands against the candidates that they share.</summary>
    /// <param name="commands">Their tokens, each with the links of its own table.</param>
    /// <param name="known">The candidates.</param>
    internal CommandTensors Encode(IReadOnlyList<(TokenSequence Tokens, LexicalLinks Links)> commands, EncodedCandidates known)
    {
        var (count, words) = (commands.Count, commands.Max(item => item.Tokens.Count));
        var (ids, mask) = Pad([.. commands.Select(item => item.Tokens)], words);
        using var raw = Vectors(Frozen, count, words);
        using var lower = Vectors(sharedLayer, count, words);
        using var vectors = Vectors("command_vectors", count, words);
        encoder.Fill([ids, mask], [raw.First(count), lower.First(count)]);
        commandEncoder.Fill([lower.First(count), mask], [vectors.First(count)]);

        using var lexical = new RowBuffer<float>("lexical", count, words, known.Rows, LexicalLinks.FeatureCount);
        for (var i = 0; i < count; i++)
        {
            lexical[i].Clear();
            commands[i].Links.Compute(commands[i].Tokens, lexical[i]);
        }

        List<RowBuffer<float>> outputs = [.. command.Outputs.Select(output => new RowBuffer<float>(output.Key, count, output.Value.With(("B", count), ("S", words), ("C", known.Rows))[1..]))];
        command.Fill(
            [vectors.First(count), raw.First(count) with { Name = "raw_vectors" }, mask, lexical.First(count), .. known.For(command)],
            [.. outputs.Select(output => output.First(count))]);
        return new(words, outputs);
    }

    /// <summary>Begins to decode commands.</summary>
    internal DecoderSession Decode(EncodedCandidates known, CommandTensors commands, int count) => new(decoder, known, commands, count);

    private static RowBuffer<float> Vectors(string name, int count, int words) => new(name, count, words, LamShape.EncoderWidth);

    private static (GraphInput Ids, GraphInput Mask) Pad(TokenSequence[] commands, int words)
    {
        var (ids, mask) = (new long[commands.Length * words], new long[commands.Length * words]);
        for (var i = 0; i < commands.Length; i++)
        {
            commands[i].Ids.CopyTo(ids, i * words);
            mask.AsSpan(i * words, commands[i].Count).Fill(1);
        }

        return (new("input_ids", ids, commands.Length, words), new("attention_mask", mask, commands.Length, words));
    }

    /// <summary>Encodes texts; new ones together with others of like length.</summary>
    private EncodedText[] Encode(IReadOnlyList<string> wanted)
    {
        var found = new Dictionary<string, EncodedText>(StringComparer.Ordinal);
        var missing = new List<TokenSequence>();
        foreach (var text in wanted.Distinct(StringComparer.Ordinal))
        {
            if (texts.TryGet(text, out var known))
            {
                found[text] = known;
            }
            else
            {
                missing.Add(tokenizer.Encode(text).Truncate(LamShape.MostTokens));
            }
        }

        foreach (var chunk in missing.OrderBy(tokens => tokens.Count).Chunk(TextsTogether))
        {
            foreach (var (text, encoded) in Encode(chunk))
            {
                texts.Add(text, encoded);
                found[text] = encoded;
            }
        }

        return [.. wanted.Select(text => found[text])];
    }

    private List<(string Text, EncodedText Encoded)> Encode(TokenSequence[] chunk)
    {
        var (count, length) = (chunk.Length, chunk.Max(tokens => tokens.Count));
        var (ids, mask) = Pad(chunk, length);
        using var vectors = Vectors(Frozen, count, length);
        using var keys = new RowBuffer<float>("late_keys", count, length, LamShape.LateWidth);
        encoder.Fill([ids, mask], [vectors.First(count)]);
        late.Fill([vectors.First(count)], [keys.First(count)]);
        return [.. Enumerable.Range(0, count).Select(i => (chunk[i].Text, EncodedText.Of(vectors[i], keys[i], TokenMasks.Of(chunk[i]))))];
    }
}
