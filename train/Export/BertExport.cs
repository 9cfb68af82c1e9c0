using LamRobot.Training.Networks;

namespace LamRobot.Training.Export;

/// <summary>Writes the layers of the pretrained encoder; weights come by their published names.</summary>
internal sealed class BertExport(OnnxGraph graph, Func<string, string> weight)
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
        List<string> states = [values];
        for (var i = from; i < MiniLm.LayerCount; i++)
        {
            states.Add(Layer(states[^1], bias, $"encoder.layer.{i}."));
        }

        return states;
    }

    private string Layer(string values, string bias, string layer)
    {
        string Heads(string part, params long[] order) =>
            graph.Transpose(graph.Reshape(Linear(values, $"{layer}attention.self.{part}"), 0, 0, MiniLm.Heads, MiniLm.Width / MiniLm.Heads), order);
        var scale = graph.Float((float)(1 / Math.Sqrt((double)MiniLm.Width / MiniLm.Heads)));
        var scores = graph.Add(graph.MatMul(graph.Mul(Heads("query", 0, 2, 1, 3), scale), Heads("key", 0, 2, 3, 1)), bias);
        var mixed = graph.Reshape(graph.Transpose(graph.MatMul(graph.Softmax(scores), Heads("value", 0, 2, 1, 3)), 0, 2, 1, 3), 0, 0, MiniLm.Width);
        var attended = Norm(graph.Add(values, Linear(mixed, layer + "attention.output.dense")), layer + "attention.output.LayerNorm");
        var wide = graph.Gelu(Linear(attended, layer + "intermediate.dense"));
        return Norm(graph.Add(attended, Linear(wide, layer + "output.dense")), layer + "output.LayerNorm");
    }

    private string Linear(string input, string name) =>
        graph.Add(graph.MatMul(input, graph.Transpose(weight(name + ".weight"), 1, 0)), weight(name + ".bias"));

    private string Norm(string input, string name) => graph.Node(
        "LayerNormalization",
        [input, weight(name + ".weight"), weight(name + ".bias")],
        ("axis", -1L),
        ("epsilon", (float)MiniLm.NormEpsilon));
}
