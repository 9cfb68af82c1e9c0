using LamRobot.Training.Export;
using LamRobot.Training.Networks;
using TorchSharp;
using static TorchSharp.torch;

namespace LamRobot.Training.Tests;

/// <summary>The exported graphs say what the network says, with random weights and random inputs.</summary>
public sealed class ExportParityTests : IDisposable
{
    private const int Commands = 2;
    private const int Words = 11;
    private const int Padding = 3;
    private const int HeadWidth = PointerShape.Width / PointerShape.Heads;
    private const int Candidates = 23;
    private const int CandidateWords = 7;
    private const int Rows = Candidates + PointerShape.SpecialRows;
    private const int Steps = 6;
    private const float Tolerance = 1e-3f;
    private readonly string folder = Directory.CreateTempSubdirectory("lam-export").FullName;
    private readonly Random random = new(3);

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void The_frozen_encoder_runs_from_the_published_weights()
    {
        using var scope = NewDisposeScope();
        var encoder = new MiniLm(new Safetensors(Path.Combine(ModelFolders.MiniLm, "model.safetensors")));
        long[] ids = [101, 3288, 2033, 1996, 6207, 102, 101, 2735, 2125, 102, 0, 0];
        long[] mask = [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0];
        using var whole = new OnnxRunner(Path.Combine(ModelFolders.MiniLm, "encoder.onnx"));
        var embedded = encoder.Embed(tensor(ids, [2, 6]));
        var outputs = whole.Run(("input_ids", ids, [2, 6]), ("attention_mask", mask, [2, 6]));
        AssertClose(embedded, outputs[MiniLmExport.LayerName(0)]);
        AssertClose(encoder.Encode(embedded, tensor(mask, [2, 6]).to_type(ScalarType.Float32)).view(12, -1).narrow(0, 0, 10), outputs["token_vectors"][..(10 * MiniLm.Width)]);
    }

    [Theory]
    [InlineData("encoder.onnx")]
    [InlineData("encoder_int8.onnx")]
    public void The_committed_graph_is_the_one_that_the_exporter_writes(string graph)
    {
        MiniLmExport.Write(ModelFolders.MiniLm, folder);
        Assert.Equal(File.ReadAllBytes(Path.Combine(folder, graph)), File.ReadAllBytes(Path.Combine(ModelFolders.MiniLm, graph)));
    }

    [Fact]
    public void In_eight_bits_vectors_are_almost_the_same()
    {
        using var scope = NewDisposeScope();
        var network = new LamNetwork(new MiniLm(new(Path.Combine(ModelFolders.MiniLm, "model.safetensors"))), 2, 5);
        CommandEncoderExport.Write(folder, network.CommandLayers, network.SharedLayers);
        (string, Array, int[]) ids = ("input_ids", (long[])[101, 3288, 2033, 1996, 6207, 102, 101, 2735, 2125, 1996, 2422, 102], [2, 6]);
        (string, Array, int[]) mask = ("attention_mask", Enumerable.Repeat(1L, 12).ToArray(), [2, 6]);
        using var single = new OnnxRunner(Path.Combine(ModelFolders.MiniLm, "encoder.onnx"));
        using var eightBits = new OnnxRunner(Path.Combine(ModelFolders.MiniLm, "encoder_int8.onnx"));
        var exact = single.Run(ids, mask);
        (string, Array, int[]) shared = (MiniLmExport.LayerName(2), exact[MiniLmExport.LayerName(2)], [2, 6, MiniLm.Width]);

        AssertAlmost(exact["token_vectors"], eightBits.Run(ids, mask)["token_vectors"]);
        AssertAlmost(Run("command_encoder", shared, mask)["command_vectors"], Run("command_encoder_int8", shared, mask)["command_vectors"]);
    }

    [Fact]
    public void In_eight_bits_no_text_depends_on_those_beside_it()
    {
        using var encoder = new OnnxRunner(Path.Combine(ModelFolders.MiniLm, "encoder_int8.onnx"));
        long[] said = [101, 3288, 2033, 1996, 6207, 102];
        var alone = encoder.Run(("input_ids", said, [1, 6]), ("attention_mask", Enumerable.Repeat(1L, 6).ToArray(), [1, 6]))["token_vectors"];
        long[] both = [.. said, 0, 0, 0, 0, 101, 2735, 2125, 1996, 2422, 999, 999, 999, 23156, 102];
        long[] mask = [.. Enumerable.Range(0, 20).Select(i => i is >= 6 and < 10 ? 0L : 1L)];
        var together = encoder.Run(("input_ids", both, [2, 10]), ("attention_mask", mask, [2, 10]))["token_vectors"];

        Assert.All(alone.Zip(together), pair => Assert.Equal(pair.First, pair.Second, 1e-4f));
    }

    [Fact]
    public void Every_graph_of_the_model_agrees_with_the_network()
    {
        using var scope = NewDisposeScope();
        using var fixedWeights = no_grad();
        var encoder = new MiniLm(new(Path.Combine(ModelFolders.MiniLm, "model.safetensors")));
        var network = new LamNetwork(encoder, 2, 5);
        foreach (var parameter in network.Parameters.Items.Where(parameter => parameter.Name.StartsWith("bias.", StringComparison.Ordinal) || parameter.Name.StartsWith("used.", StringComparison.Ordinal) || parameter.Name is "input.outcome" or "roles"))
        {
            parameter.Value.copy_(tensor(Floats((int)parameter.Value.numel()), parameter.Value.shape));
        }

        LamExport.Write(folder, network);
        long[] ids = [.. Enumerable.Range(0, Commands * Words).Select(_ => (long)random.Next(1000, 20000))];
        long[] mask = [.. Enumerable.Range(0, Commands * Words).Select(i => i >= (2 * Words) - Padding ? 0L : 1L)];
        var flags = tensor(mask, [Commands, Words]).to_type(ScalarType.Float32);
        var (tokens, lexical) = (Floats(Candidates * CandidateWords * MiniLm.Width), Floats(Commands * Rows * Words * PointerShape.LexicalFeatures));
        var (tokenMask, nameMask) = (Flags(Candidates * CandidateWords), Flags(Candidates * CandidateWords));
        nameMask.AsSpan(0, CandidateWords).Clear();
        long[] roles = [.. Enumerable.Range(0, Candidates).Select(_ => (long)random.Next(PointerShape.Roles))];
        var pooled = Floats(Candidates * MiniLm.Width);
        var part = new CandidatePart(
            tensor(tokens, [Candidates, CandidateWords, MiniLm.Width]),
            tensor(tokenMask, [Candidates, CandidateWords]),
            tensor(nameMask, [Candidates, CandidateWords]));
        var vectors = new CandidateVectors(tensor(pooled, [Candidates, MiniLm.Width]), tensor(roles), [part], TensorMath.Positions(Candidates));
        var frozen = encoder.Encode(encoder.Embed(tensor(ids, [Commands, Words])), flags);
        var encoded = network.Encode(tensor(ids, [Commands, Words]), flags, frozen, tensor(lexical, [Commands, Words, Rows, PointerShape.LexicalFeatures]), vectors, tuned: true);

        var keys = Run("late", ("token_vectors", tokens, [Candidates, CandidateWords, MiniLm.Width]))["late_keys"];
        AssertClose(network.Late.Keys(part.Tokens), keys);
        using var whole = new OnnxRunner(Path.Combine(ModelFolders.MiniLm, "encoder.onnx"));
        var lower = whole.Run(("input_ids", ids, [Commands, Words]), ("attention_mask", mask, [Commands, Words]))[MiniLmExport.LayerName(network.SharedLayers)];
        var commandVectors = Run("command_encoder", (MiniLmExport.LayerName(network.SharedLayers), lower, [Commands, Words, MiniLm.Width]), ("attention_mask", mask, [Commands, Words]))["command_vectors"];
        var candidates = Run("candidates", ("pooled", pooled, [Candidates, MiniLm.Width]), ("roles", roles, [Candidates]));
        var command = Run(
            "command",
            ("command_vectors", commandVectors, [Commands, Words, MiniLm.Width]),
            ("raw_vectors", encoded.Raw.data<float>().ToArray(), [Commands, Words, MiniLm.Width]),
            ("attention_mask", mask, [Commands, Words]),
            ("late_keys", keys, [Candidates, CandidateWords, PointerShape.LateWidth]),
            ("token_mask", tokenMask, [Candidates, CandidateWords]),
            ("name_mask", nameMask, [Candidates, CandidateWords]),
            ("meanings", candidates["meanings"], [MiniLm.Width, Candidates]),
            ("lexical", lexical, [Commands, Words, Rows, PointerShape.LexicalFeatures]));
        AssertDecoderAgrees(network, encoded, vectors, command, candidates);
    }

    /// <summary>Feeds random decisions one after the other; the network sees them all at once.</summary>
    private void AssertDecoderAgrees(LamNetwork network, EncodedCommands encoded, CandidateVectors vectors, IReadOnlyDictionary<string, float[]> command, IReadOnlyDictionary<string, float[]> candidates)
    {
        long[] Chosen(int below) => [.. Enumerable.Range(0, Commands * Steps).Select(_ => (long)random.Next(below))];
        var (kind, parameter, action, previous, pointer) = (Chosen(PointerShape.Kinds), Chosen(Rows), Chosen(Rows), Chosen(Rows), Chosen(Words - Padding));
        var outcome = Chosen(PointerShape.Outcomes);
        var allowed = Flags(Commands * Steps * Rows);
        Tensor Step(long[] values) => tensor(values, [Commands, Steps]);
        var steps = new DecoderSteps(Step(kind), Step(parameter), Step(action), Step(previous), Step(pointer), Step(outcome), tensor(allowed, [Commands, Steps, Rows]));
        var expected = network.Pointer.Decode(encoded, network.Pointer.Rows(vectors, training: false), steps, training: false);
        using var decoder = new OnnxRunner(Path.Combine(folder, "decoder.onnx"));
        var past = Enumerable.Range(0, PointerShape.Blocks).SelectMany(i => (string[])[$"keys_{i}", $"values_{i}"])
            .ToDictionary(name => name, _ => new float[Commands * PointerShape.Heads * Steps * HeadWidth]);
        var used = new float[Commands * Words];
        for (var step = 0; step < Steps; step++)
        {
            long[] At(long[] values) => [.. Enumerable.Range(0, Commands).Select(i => values[(i * Steps) + step])];
            for (var i = 0; i < Commands; i++)
            {
                var word = At(pointer)[i];
                used[(i * Words) + word] = word > 0 ? 1 : 0;
            }

            long[] furthest = [.. Enumerable.Range(0, Commands).Select(i => pointer[(i * Steps)..((i * Steps) + step + 1)].Max())];
            long[] back = [.. Enumerable.Range(0, Commands).SelectMany(_ => Enumerable.Range(0, Steps + 1)).Select(place => place == Steps ? 0L : place < step ? step - place : -1L)];
            bool[] open = [.. Enumerable.Range(0, Commands).SelectMany(i => allowed[(((i * Steps) + step) * Rows)..(((i * Steps) + step + 1) * Rows)])];
            var inputs = ((string, Array, int[])[])
            [
                ("kind", At(kind), [Commands]), ("parameter", At(parameter), [Commands]), ("action", At(action), [Commands]), ("previous", At(previous), [Commands]),
                ("pointer", At(pointer), [Commands]), ("furthest", furthest, [Commands]), ("outcome", At(outcome), [Commands]),
                ("used", used, [Commands, Words]), ("allowed", open, [Commands, Rows]), ("back", back, [Commands, Steps + 1]),
                .. past.Select(pair => ($"past_{pair.Key}", (Array)pair.Value, new[] { Commands, PointerShape.Heads, Steps, HeadWidth })),
                .. candidates.Select(pair => (pair.Key, (Array)pair.Value, CandidateShape(pair.Key))),
                .. command.Select(pair => (pair.Key, (Array)pair.Value, CommandShape(pair.Key))),
            ];
            var actual = decoder.Run(inputs.Where(input => decoder.Inputs.Contains(input.Item1)));
            AssertClose(expected.Pointer.select(1, step).narrow(0, 0, 1), actual["pointer_logits"][..Words]);
            AssertClose(expected.Pointer.select(1, step)[1].narrow(0, 0, Words - Padding), actual["pointer_logits"][Words..^Padding]);
            AssertClose(expected.Choice.select(1, step), actual["choice_logits"]);
            AssertClose(expected.Value.select(1, step), actual["value_logits"]);
            AssertEndsAgree(network, encoded, expected.State.slice(1, step, step + 1, 1), command["ends"], actual["end_logits"]);
            foreach (var (name, values) in past)
            {
                for (var i = 0; i < Commands * PointerShape.Heads; i++)
                {
                    actual[name].AsSpan(i * HeadWidth, HeadWidth).CopyTo(values.AsSpan(((i * Steps) + step) * HeadWidth));
                }
            }
        }
    }

    private static void AssertEndsAgree(LamNetwork network, EncodedCommands encoded, Tensor state, float[] byStart, float[] byState)
    {
        for (var start = 0; start < Words - Padding; start++)
        {
            var end = network.Pointer.End(encoded, state, tensor([start, start], [Commands, 1L]));
            for (var i = 0; i < Commands; i++)
            {
                var words = i == 0 ? Words : Words - Padding;
                AssertClose(end[i][0].narrow(0, start, words - start), [.. Enumerable.Range(start, words - start).Select(word => byState[(i * Words) + word] + byStart[(((i * Words) + start) * Words) + word])]);
            }
        }
    }

    private static int[] CandidateShape(string name) => name switch
    {
        "choice_keys" => [2 * PointerShape.Width, Rows],
        "choice_offsets" => [1, Rows],
        "glance_keys" => [PointerShape.Heads, HeadWidth, Rows],
        "glance_values" => [PointerShape.Heads, Rows, HeadWidth],
        _ => [Rows, PointerShape.Width],
    };

    private static int[] CommandShape(string name) => name switch
    {
        "padding" or "pointer_offsets" => [Commands, Words],
        "pointer_inputs" or "contexts" => [Commands, Words, PointerShape.Width],
        "pointer_keys" or "end_keys" => [Commands, PointerShape.Width, Words],
        "links" => [Commands, PointerShape.Kinds, Words, Rows],
        "likeness" => [Commands, Words, Rows],
        "products" or "ends" => [Commands, Words, Words],
        _ => name.StartsWith("cross_keys", StringComparison.Ordinal) ? [Commands, PointerShape.Heads, HeadWidth, Words] : [Commands, PointerShape.Heads, Words, HeadWidth],
    };

    private static void AssertClose(Tensor expected, float[] actual)
    {
        var values = expected.contiguous().data<float>().ToArray();
        Assert.Equal(values.Length, actual.Length);
        for (var i = 0; i < values.Length; i++)
        {
            Assert.True(Math.Abs(values[i] - actual[i]) <= Tolerance * Math.Max(1, Math.Abs(values[i])), $"at {i}: {values[i]} in the network, {actual[i]} in the graph");
        }
    }

    /// <summary>The part of its length by which a vector is off at most.</summary>
    private static void AssertAlmost(float[] exact, float[] rounded)
    {
        Assert.Equal(exact.Length, rounded.Length);
        Assert.All(exact.Chunk(MiniLm.Width).Zip(rounded.Chunk(MiniLm.Width)), pair =>
        {
            var off = pair.First.Zip(pair.Second).Sum(values => Math.Pow(values.First - values.Second, 2));
            Assert.InRange(Math.Sqrt(off / pair.First.Sum(value => (double)value * value)), 1e-5, 0.08);
        });
    }

    private IReadOnlyDictionary<string, float[]> Run(string graph, params IEnumerable<(string Name, Array Values, int[] Shape)> inputs)
    {
        using var runner = new OnnxRunner(Path.Combine(folder, graph + ".onnx"));
        return runner.Run(inputs);
    }

    private float[] Floats(int count) => [.. Enumerable.Range(0, count).Select(_ => (float)((random.NextDouble() * 2) - 1))];

    private bool[] Flags(int count) => [.. Enumerable.Range(0, count).Select(_ => random.NextDouble() < .7)];
}
