using LamRobot.Training.Networks;

namespace LamRobot.Training.Export;

/// <summary>Writes the layers of the pretrained encoder; weights come by their published names.</summary>
/// <param name="graph">The graph.</param>
/// <param name="weight">Gives a weight by its name.</param>
/// <param name="linear">Writes the linear layers.</param>
internal sealed class BertExport(OnnxGraph graph, Func<string, string> weight, ILinearExport linear)
{
    private const int HeadWidth = MiniLm.Width / MiniLm.Heads;
    private static readonly float HeadScale = 1 / MathF.Sqrt(HeadWidth);

    /// <summary>Token ids as normalised embeddings; the tables stay in half precision, only the rows that are read are widened.</summary>
    public string Embed(string ids, Func<string, string> table)
    {
        var words = graph.Widen(graph.Gather(table("embeddings.word_embeddings.weight"), ids));
        var positions = graph.Widen(graph.Gather(table("embeddings.position_embeddings.weight"), graph.Range(graph.Size(ids, 1))));
        var type = graph.Widen(graph.Gather(table("embeddings.token_type_embeddings.weight"), graph.Integer(0)));
        return Norm(graph.Add(graph.Add(words, positions), type), "embeddings.LayerNorm");
    }

    /// <summary>Runs the layers from the given one on: what goes into it, then what comes out of each.</summary>
    /// <remarks>Layers see the tokens of all texts as rows, without what fills up short texts; at those places a copy of some token comes out.</remarks>
    public IReadOnlyList<string> Encode(string values, string mask, int from = 0)
    {
        var places = new TokenPlaces(graph, mask);
        List<string> states = [values];
        var rows = places.Pack(values);
        for (var i = from; i < MiniLm.LayerCount; i++)
        {
            rows = Layer(rows, places, $"encoder.layer.{i}.");
            states.Add(places.Unpack(rows, MiniLm.Width));
        }

        return states;
    }

    /// <param name="rows">The tokens of all texts, [tokens, width].</param>
    /// <param name="places">Where they stand.</param>
    /// <param name="layer">What its weights' names begin with.</param>
    private string Layer(string rows, TokenPlaces places, string layer)
    {
        string[] parts = [.. ((string[])["query", "key", "value"]).Select(part => $"{layer}attention.self.{part}")];
        var joined = linear.Multiply(
            linear.Read(rows, RowKind.Normalised),
            graph.Concat(1, [.. parts.Select(part => graph.Transpose(weight(part + ".weight"), 1, 0))]),
            graph.Concat(0, [.. parts.Select(part => weight(part + ".bias"))]),
            parts.Length * MiniLm.Width);
        var split = graph.Nodes("Split", parts.Length, [places.Unpack(joined, parts.Length * MiniLm.Width)], ("axis", -1L), ("num_outputs", (long)parts.Length));
        string Heads(int part, params long[] order) => graph.Transpose(graph.Reshape(split[part], 0, 0, MiniLm.Heads, HeadWidth), order);
        var scores = graph.Add(graph.MatMul(graph.Mul(Heads(0, 0, 2, 1, 3), graph.Float(HeadScale)), Heads(1, 0, 2, 3, 1)), places.Bias);
        var mixed = graph.Transpose(graph.MatMul(graph.Softmax(scores), Heads(2, 0, 2, 1, 3)), 0, 2, 1, 3);
        var attended = Norm(graph.Add(rows, Linear(linear.Read(places.Pack(mixed), RowKind.Any), layer + "attention.output.dense")), layer + "attention.output.LayerNorm");
        var wide = graph.Gelu(Linear(linear.Read(attended, RowKind.Normalised), layer + "intermediate.dense", MiniLm.FeedForwardWidth));
        return Norm(graph.Add(attended, Linear(linear.Read(wide, RowKind.Activated), layer + "output.dense")), layer + "output.LayerNorm");
    }

    private string Linear(LinearRows rows, string name, int outputs = MiniLm.Width) =>
        linear.Multiply(rows, graph.Transpose(weight(name + ".weight"), 1, 0), weight(name + ".bias"), outputs);

    private string Norm(string input, string name) => graph.Node(
        "LayerNormalization",
        [input, weight(name + ".weight"), weight(name + ".bias")],
        ("axis", -1L),
        ("epsilon", (float)MiniLm.NormEpsilon));
}
