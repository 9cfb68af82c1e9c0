using LamRobot.Training.Export;
using LamRobot.Training.Networks;
using TorchSharp;
using static TorchSharp.torch;

namespace LamRobot.Training.Tests;

/// <summary>The exported graphs say what the network says, with random weights and random inputs.</summary>
public sealed class ExportParityTests : IDisposable
{
    private const int Words = 11;
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
        using var embeddings = new OnnxRunner(Path.Combine(ModelFolders.MiniLm, "embeddings.onnx"));
        using var whole = new OnnxRunner(Path.Combine(ModelFolders.MiniLm, "encoder.onnx"));
        var embedded = encoder.Embed(tensor(ids, [2, 6]));
        AssertClose(embedded, embeddings.Run(("input_ids", ids, [2, 6]))["embeddings"]);
        AssertClose(encoder.Encode(embedded, tensor(mask, [2, 6]).to_type(ScalarType.Float32)), whole.Run(("input_ids", ids, [2, 6]), ("attention_mask", mask, [2, 6]))["token_vectors"]);
    }

    [Theory]
    [InlineData("embeddings.onnx")]
    [InlineData("encoder.onnx")]
    public void The_committed_graphs_are_those_that_the_exporter_writes(string file)
    {
        MiniLmExport.Write(ModelFolders.MiniLm, folder);
        Assert.Equal(File.ReadAllBytes(Path.Combine(folder, file)), File.ReadAllBytes(Path.Combine(ModelFolders.MiniLm, file)));
    }

    [Fact]
    public void Every_graph_of_the_model_agrees_with_the_network()
    {
        using var scope = NewDisposeScope();
        using var fixedWeights = no_grad();
        var encoder = new MiniLm(new(Path.Combine(ModelFolders.MiniLm, "model.safetensors")));
        var network = new LamNetwork(encoder, 2, 5);
        foreach (var parameter in network.Parameters.Items.Where(parameter => parameter.Name.StartsWith("bias.", StringComparison.Ordinal)))
        {
            parameter.Value.copy_(tensor(Floats((int)parameter.Value.numel()), parameter.Value.shape));
        }

        LamExport.Write(folder, network);
        long[] ids = [.. Enumerable.Range(0, Words).Select(_ => (long)random.Next(1000, 20000))];
        var (tokens, lexical) = (Floats(Candidates * CandidateWords * MiniLm.Width), Floats(Rows * Words * PointerShape.LexicalFeatures));
        var (tokenMask, nameMask) = (Flags(Candidates * CandidateWords), Flags(Candidates * CandidateWords));
        nameMask.AsSpan(0, CandidateWords).Clear();
        var pooled = Floats(Candidates * MiniLm.Width);
        var part = new CandidatePart(
            tensor(tokens, [Candidates, CandidateWords, MiniLm.Width]),
            tensor(tokenMask, [Candidates, CandidateWords]),
            tensor(nameMask, [Candidates, CandidateWords]));
        var vectors = new CandidateVectors(tensor(pooled, [Candidates, MiniLm.Width]), [part], TensorMath.Positions(Candidates));
        var frozen = encoder.Encode(encoder.Embed(tensor(ids, [1, Words])), ones(1, Words));
        var encoded = network.Encode(tensor(ids, [1, Words]), ones(1, Words), frozen, tensor(lexical, [1, Words, Rows, PointerShape.LexicalFeatures]), vectors, tuned: true);

        var keys = Run("late", ("token_vectors", tokens, [Candidates, CandidateWords, MiniLm.Width]))["late_keys"];
        AssertClose(network.Late.Keys(part.Tokens), keys);
        using var embeddings = new OnnxRunner(Path.Combine(ModelFolders.MiniLm, "embeddings.onnx"));
        var embedded = embeddings.Run(("input_ids", ids, [1, Words]))["embeddings"];
        var commandVectors = Run("command_encoder", ("embeddings", embedded, [1, Words, MiniLm.Width]), ("attention_mask", Enumerable.Repeat(1L, Words).ToArray(), [1, Words]))["command_vectors"];
        var raw = encoded.Raw.data<float>().ToArray();
        var command = Run(
            "command",
            ("command_vectors", commandVectors, [Words, MiniLm.Width]),
            ("raw_vectors", raw, [Words, MiniLm.Width]),
            ("late_keys", keys, [Candidates, CandidateWords, PointerShape.LateWidth]),
            ("token_mask", tokenMask, [Candidates, CandidateWords]),
            ("name_mask", nameMask, [Candidates, CandidateWords]),
            ("pooled", pooled, [Candidates, MiniLm.Width]),
            ("lexical", lexical, [Words, Rows, PointerShape.LexicalFeatures]));
        AssertClose(encoded.Memory, command["memory"]);
        AssertClose(encoded.Features, command["features"]);
        var rows = Run("candidates", ("pooled", pooled, [Candidates, MiniLm.Width]))["rows"];
        AssertClose(network.Pointer.Rows(vectors.Pooled), rows);
        AssertDecoderAgrees(network, encoded, vectors, command, rows, raw);
    }

    private void AssertDecoderAgrees(LamNetwork network, EncodedCommands encoded, CandidateVectors vectors, IReadOnlyDictionary<string, float[]> command, float[] rows, float[] raw)
    {
        long[] Chosen(int below) => [.. Enumerable.Range(0, Steps).Select(_ => (long)random.Next(below))];
        var (kind, parameter, action, previous, pointer) = (Chosen(PointerShape.Kinds), Chosen(Rows), Chosen(Rows), Chosen(Rows), Chosen(Words));
        var allowed = Flags(Rows);
        Tensor Step(long[] values) => tensor(values, [1, Steps]);
        var steps = new DecoderSteps(Step(kind), Step(parameter), Step(action), Step(previous), Step(pointer), tensor(allowed, [1, 1, Rows]).expand(1, Steps, Rows));
        var expected = network.Pointer.Decode(encoded, network.Pointer.Rows(vectors.Pooled), steps, training: false);
        var actual = Run(
            "decoder",
            ("memory", command["memory"], [Words, PointerShape.Width]),
            ("rows", rows, [Rows, PointerShape.Width]),
            ("features", command["features"], [Words, Rows, PointerShape.Features]),
            ("raw_vectors", raw, [Words, MiniLm.Width]),
            ("kind", kind, [Steps]),
            ("parameter", parameter, [Steps]),
            ("action", action, [Steps]),
            ("previous", previous, [Steps]),
            ("pointer", pointer, [Steps]),
            ("allowed", allowed, [Rows]));
        AssertClose(expected.Pointer[0][-1], actual["pointer_logits"]);
        AssertClose(expected.Choice[0][-1], actual["choice_logits"]);
        for (var start = 0; start < Words; start++)
        {
            var end = network.Pointer.End(encoded, expected.State.slice(1, Steps - 1, Steps, 1), tensor([start], [1L, 1L]));
            AssertClose(end, actual["end_logits"].AsSpan(start * Words, Words).ToArray());
        }
    }

    private static void AssertClose(Tensor expected, float[] actual)
    {
        var values = expected.contiguous().data<float>().ToArray();
        Assert.Equal(values.Length, actual.Length);
        for (var i = 0; i < values.Length; i++)
        {
            Assert.True(Math.Abs(values[i] - actual[i]) <= Tolerance * Math.Max(1, Math.Abs(values[i])), $"at {i}: {values[i]} in the network, {actual[i]} in the graph");
        }
    }

    private IReadOnlyDictionary<string, float[]> Run(string graph, params IEnumerable<(string Name, Array Values, int[] Shape)> inputs)
    {
        using var runner = new OnnxRunner(Path.Combine(folder, graph + ".onnx"));
        return runner.Run(inputs);
    }

    private float[] Floats(int count) => [.. Enumerable.Range(0, count).Select(_ => (float)((random.NextDouble() * 2) - 1))];

    private bool[] Flags(int count) => [.. Enumerable.Range(0, count).Select(_ => random.NextDouble() < .7)];
}
