using LamRobot.Training.Networks;

namespace LamRobot.Training.Export;

/// <summary>Writes the layers of the pretrained encoder; weights come by their published names.</summary>
/// <param name="graph">The graph.</param>
/// <param name="weight">Gives a weight by its name.</param>
/// <param name="linear">Writes the linear layers.</param>
internal sealed class BertExport(OnnxGraph graph, Func<string, string> weight, ILinearExport linear)
{
    /// <summary>Token ids as normalised embeddings; the tables stay in half precision, only the rows that are read are widened.</summary>
    public string Embed(string ids, Func<string, string> table)
    {
        var words = graph.Widen(graph.Gather(table("embeddings.word_embeddings.weight"), ids));
        var positions = graph.Widen(graph.Gather(table("embeddings.position_embeddings.weight"), graph.Range(graph.Size(ids, 1))));
        var type = graph.Widen(graph.Gather(table("embeddings.token_type_embeddings.weight"), graph.Integer(0)));
        return Norm(graph.Add(graph.Add(words, positions), type), "embeddings.LayerNorm");
    }

    /// <summary>Runs the layers from the given one on: what goes into it, then what comes out of each.</summary>
    public IReadOnlyList<string> Encode(string values, string mask, int from = 0)
    {
        var flags = graph.Cast(mask, OnnxGraph.Float32);
        var bias = graph.Unsqueeze(graph.Mul(graph.Sub(flags, graph.Float(1)), graph.Float(1e9f)), 1, 2);
        var sizes = graph.Node("Shape", [mask]);
        List<string> states = [values];
        var rows = graph.Reshape(values, -1, MiniLm.Width);
        for (var i = from; i < MiniLm.LayerCount; i++)
        {
            rows = Layer(rows, bias, sizes, $"encoder.layer.{i}.");
            states.Add(graph.Node("Reshape", [rows, graph.Concat(0, sizes, graph.Integers(MiniLm.Width))]));
        }

        return states;
    }

    /// <param name="rows">The tokens of all texts, [B*S, width].</param>
    /// <param name="bias">What attention adds, [B, 1, 1, S].</param>
    /// <param name="sizes">B and S.</param>
    /// <param name="layer">What its weights' names begin with.</param>
    private string Layer(string rows, string bias, string sizes, string layer)
    {
        var input = linear.Read(rows, RowKind.Normalised);
        string Heads(string part, params long[] order)
        {
            var shape = graph.Concat(0, sizes, graph.Integers(MiniLm.Heads, MiniLm.Width / MiniLm.Heads));
            return graph.Transpose(graph.Node("Reshape", [Linear(input, $"{layer}attention.self.{part}"), shape]), order);
        }

        var scale = graph.Float((float)(1 / Math.Sqrt((double)MiniLm.Width / MiniLm.Heads)));
        var scores = graph.Add(graph.MatMul(graph.Mul(Heads("query", 0, 2, 1, 3), scale), Heads("key", 0, 2, 3, 1)), bias);
        var mixed = graph.Reshape(graph.Transpose(graph.MatMul(graph.Softmax(scores), Heads("value", 0, 2, 1, 3)), 0, 2, 1, 3), -1, MiniLm.Width);
        var attended = Norm(graph.Add(rows, Linear(linear.Read(mixed, RowKind.Any), layer + "attention.output.dense")), layer + "attention.output.LayerNorm");
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
