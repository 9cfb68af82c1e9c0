using System.Text.Json.Nodes;

namespace LamRobot.Planner.Tests.Causal;

/// <summary>Writes a small Llama with chance weights as published exports are laid out; the same seed gives the same weights in every form.</summary>
internal sealed class SmallDecoder(DecoderForm form, int tokens, int seed)
{
    public const int Context = 16384;
    private const int Width = 64;
    private const int Heads = 4;
    private const int CacheHeads = 2;
    private const int HeadWidth = 16;
    private const int Layers = 2;
    private const int Wide = 96;
    private readonly GraphWriter graph = new();
    private readonly Random random = new(seed);
    private readonly float[] angles = [.. Enumerable.Range(0, Context).SelectMany(place => Enumerable.Range(0, HeadWidth / 2).Select(pair => place * MathF.Pow(10000, -2f * pair / HeadWidth)))];

    private int CacheType => form == DecoderForm.PlainHalf ? GraphWriter.Float16 : GraphWriter.Float32;

    /// <summary>Writes a whole model folder.</summary>
    /// <param name="folder">The folder, which is made.</param>
    /// <param name="tokenizer">The tokenizer.json.</param>
    /// <param name="graphName">The graph's path in the folder.</param>
    /// <param name="form">How the graph is written.</param>
    /// <param name="seed">Where the weights come from.</param>
    /// <param name="chatTemplate">The chat template of tokenizer_config.json; none when null.</param>
    public static void WriteFolder(string folder, SmallBpe tokenizer, string graphName, DecoderForm form, int seed, string? chatTemplate = null)
    {
        var graph = Path.Combine(folder, graphName);
        Directory.CreateDirectory(Path.GetDirectoryName(graph)!);
        new SmallDecoder(form, tokenizer.Count, seed).Write(graph);
        var config = new JsonObject
        {
            ["model_type"] = "llama",
            ["hidden_size"] = Width,
            ["num_hidden_layers"] = Layers,
            ["num_attention_heads"] = Heads,
            ["num_key_value_heads"] = CacheHeads,
            ["head_dim"] = HeadWidth,
            ["vocab_size"] = tokenizer.Count,
            ["max_position_embeddings"] = Context,
        };
        File.WriteAllText(Path.Combine(folder, "config.json"), config.ToJsonString());
        File.WriteAllText(Path.Combine(folder, "generation_config.json"), """{"do_sample":true,"temperature":0.7}""");
        File.WriteAllText(Path.Combine(folder, "tokenizer.json"), tokenizer.ToJson().ToJsonString());
        File.WriteAllText(Path.Combine(folder, "tokenizer_config.json"), (chatTemplate is null ? [] : new JsonObject { ["chat_template"] = chatTemplate }).ToJsonString());
    }

    private void Write(string path)
    {
        var ids = graph.Input("input_ids", GraphWriter.Int64, "batch_size", "sequence_length");
        var mask = graph.Input("attention_mask", GraphWriter.Int64, "batch_size", "total_sequence_length");
        var embeddings = Weights(0.5f, tokens, Width);
        var rows = graph.Floats(embeddings, tokens, Width);
        var hidden = graph.Node("Gather", [rows, ids]);
        var attention = form == DecoderForm.Grouped ? Grouped(mask) : Plain(mask);
        for (var layer = 0; layer < Layers; layer++)
        {
            var normed = Norm(hidden);
            var (query, key, value) = (Linear(normed, Width, Heads * HeadWidth), Linear(normed, Width, CacheHeads * HeadWidth), Linear(normed, Width, CacheHeads * HeadWidth));
            hidden = graph.Node("Add", [hidden, Linear(attention(layer, query, key, value), Width, Width)]);
            normed = Norm(hidden);
            var gate = Linear(normed, Width, Wide);
            var wide = graph.Node("Mul", [graph.Node("Mul", [gate, graph.Node("Sigmoid", [gate])]), Linear(normed, Width, Wide)]);
            hidden = graph.Node("Add", [hidden, Linear(wide, Wide, Width)]);
        }

        var logits = graph.Node("MatMul", [Norm(hidden), graph.Node("Transpose", [rows], ("perm", (long[])[1, 0]))]);
        graph.Output(graph.Cast(logits, CacheType), "logits", CacheType, "batch_size", "sequence_length", tokens);
        graph.Save(path);
    }

    private Func<int, string, string, string, string> Grouped(string mask)
    {
        var lengths = graph.Cast(graph.Node("Sub", [graph.Node("ReduceSum", [mask, graph.Integers(1)], ("keepdims", 0L)), graph.Integer(1)]), GraphWriter.Int32);
        var total = graph.Cast(graph.Node("Gather", [graph.Node("Shape", [mask]), graph.Integer(1)]), GraphWriter.Int32);
        var cosines = graph.Floats([.. angles.Select(MathF.Cos)], Context, HeadWidth / 2);
        var sines = graph.Floats([.. angles.Select(MathF.Sin)], Context, HeadWidth / 2);
        return (layer, query, key, value) =>
        {
            var results = graph.Nodes(
                "GroupQueryAttention",
                "com.microsoft",
                3,
                [query, key, value, Past(layer, "key"), Past(layer, "value"), lengths, total, cosines, sines],
                ("num_heads", (long)Heads), ("kv_num_heads", (long)CacheHeads), ("do_rotary", 1L), ("rotary_interleaved", 0L), ("scale", 1 / MathF.Sqrt(HeadWidth)));
            Present(layer, "key", results[1]);
            Present(layer, "value", results[2]);
            return results[0];
        };
    }

    private Func<int, string, string, string, string> Plain(string mask)
    {
        var places = graph.Input("position_ids", GraphWriter.Int64, "batch_size", "sequence_length");
        string Turns(Func<float, float> of)
        {
            float[] values = [.. angles.Chunk(HeadWidth / 2).SelectMany(row => row.Concat(row)).Select(of)];
            return graph.Node("Unsqueeze", [graph.Node("Gather", [graph.Floats(values, Context, HeadWidth), places]), graph.Integers(1)]);
        }

        var (cosines, sines) = (Turns(MathF.Cos), Turns(MathF.Sin));
        var total = graph.Node("Gather", [graph.Node("Shape", [mask]), graph.Integer(1)]);
        var range = graph.Node("Range", [graph.Integer(0), total, graph.Integer(1)]);
        var past = graph.Node("LessOrEqual", [range, graph.Node("Unsqueeze", [places, graph.Integers(2)])]);
        var seen = graph.Node("And", [past, graph.Node("Unsqueeze", [graph.Cast(mask, 9), graph.Integers(1)])]);
        var bias = graph.Node("Unsqueeze", [graph.Node("Where", [seen, graph.Float(0), graph.Float(-1e9f)]), graph.Integers(1)]);

        string Split(string values, int heads) => graph.Node("Transpose", [graph.Node("Reshape", [values, graph.Integers(0, 0, heads, HeadWidth)])], ("perm", (long[])[0, 2, 1, 3]));
        string Turned(string values)
        {
            var halves = graph.Nodes("Split", "", 2, [values], ("axis", -1L), ("num_outputs", 2L));
            var rotated = graph.Node("Concat", [graph.Node("Neg", [halves[1]]), halves[0]], ("axis", -1L));
            return graph.Node("Add", [graph.Node("Mul", [values, cosines]), graph.Node("Mul", [rotated, sines])]);
        }

        string Cached(int layer, string part, string values)
        {
            var all = graph.Node("Concat", [graph.Cast(Past(layer, part), GraphWriter.Float32), values], ("axis", 2L));
            Present(layer, part, graph.Cast(all, CacheType));
            var axis = graph.Node("Unsqueeze", [all, graph.Integers(2)]);
            var repeated = graph.Node("Concat", [.. Enumerable.Repeat(axis, Heads / CacheHeads)], ("axis", 2L));
            return graph.Node("Reshape", [repeated, graph.Integers(0, Heads, -1, HeadWidth)]);
        }

        return (layer, query, key, value) =>
        {
            var keys = graph.Node("Transpose", [Cached(layer, "key", Turned(Split(key, CacheHeads)))], ("perm", (long[])[0, 1, 3, 2]));
            var scores = graph.Node("MatMul", [Turned(Split(query, Heads)), keys]);
            var weights = graph.Node("Softmax", [graph.Node("Add", [graph.Node("Mul", [scores, graph.Float(1 / MathF.Sqrt(HeadWidth))]), bias])], ("axis", -1L));
            var mixed = graph.Node("MatMul", [weights, Cached(layer, "value", Split(value, CacheHeads))]);
            return graph.Node("Reshape", [graph.Node("Transpose", [mixed], ("perm", (long[])[0, 2, 1, 3])), graph.Integers(0, 0, Width)]);
        };
    }

    private string Past(int layer, string part) => graph.Input($"past_key_values.{layer}.{part}", CacheType, "batch_size", CacheHeads, "past_sequence_length", HeadWidth);

    private void Present(int layer, string part, string value) => graph.Output(value, $"present.{layer}.{part}", CacheType, "batch_size", CacheHeads, "total_sequence_length", HeadWidth);

    private string Linear(string values, int from, int to) => graph.Node("MatMul", [values, graph.Floats(Weights(1.5f / MathF.Sqrt(from), from, to), from, to)]);

    private string Norm(string values)
    {
        var scale = graph.Floats([.. Weights(0.1f, Width).Select(weight => 1 + weight)], Width);
        var square = graph.Node("ReduceMean", [graph.Node("Mul", [values, values]), graph.Integers(-1)], ("keepdims", 1L));
        var length = graph.Node("Sqrt", [graph.Node("Add", [square, graph.Float(1e-5f)])]);
        return graph.Node("Mul", [graph.Node("Div", [values, length]), scale]);
    }

    private float[] Weights(float spread, params int[] shape) =>
        [.. Enumerable.Range(0, shape.Aggregate(1, (product, size) => product * size)).Select(_ => (float)((random.NextDouble() + random.NextDouble() - 1) * 2 * spread))];
}
