using LamRobot.Training.Networks;

namespace LamRobot.Training.Export;

/// <summary>Writes the graphs that turn candidates and a command into what the decoder reads.</summary>
internal sealed class CommandExport(GroundedPointer pointer, LateInteraction late)
{
    public void WriteCandidates(string path)
    {
        var graph = new OnnxGraph("candidates");
        var pooled = graph.Input("pooled", OnnxGraph.Float32, "N", MiniLm.Width);
        var rows = graph.Linear(graph.Norm(pooled, pointer.RowNorm), pointer.Row);
        graph.Output(graph.Concat(0, graph.Tensor(pointer.Special), rows), "rows", OnnxGraph.Float32, "C", PointerShape.Width);
        graph.Save(path);
    }

    public void WriteLate(string path)
    {
        var graph = new OnnxGraph("late");
        var tokens = graph.Input("token_vectors", OnnxGraph.Float32, "N", "L", MiniLm.Width);
        graph.Output(graph.Unit(graph.Linear(tokens, late.Projection)), "late_keys", OnnxGraph.Float32, "N", "L", PointerShape.LateWidth);
        graph.Save(path);
    }

    public void WriteCommand(string path)
    {
        var graph = new OnnxGraph("command");
        var vectors = graph.Input("command_vectors", OnnxGraph.Float32, "S", MiniLm.Width);
        var raw = graph.Input("raw_vectors", OnnxGraph.Float32, "S", MiniLm.Width);
        var keys = graph.Input("late_keys", OnnxGraph.Float32, "N", "L", PointerShape.LateWidth);
        var tokenMask = graph.Input("token_mask", OnnxGraph.Bool, "N", "L");
        var nameMask = graph.Input("name_mask", OnnxGraph.Bool, "N", "L");
        var pooled = graph.Input("pooled", OnnxGraph.Float32, "N", MiniLm.Width);
        var lexical = graph.Input("lexical", OnnxGraph.Float32, "S", "C", PointerShape.LexicalFeatures);
        var memory = graph.Linear(graph.Norm(vectors, pointer.MemoryNorm), pointer.Memory);
        var features = graph.Concat(2, lexical, Late(graph, vectors, keys, tokenMask, nameMask), Meaning(graph, raw, pooled));
        graph.Output(memory, "memory", OnnxGraph.Float32, "S", PointerShape.Width);
        graph.Output(features, "features", OnnxGraph.Float32, "S", "C", PointerShape.Features);
        graph.Save(path);
    }

    private static string Meaning(OnnxGraph graph, string raw, string pooled)
    {
        var candidates = graph.Transpose(graph.Unit(pooled), 1, 0);
        var words = graph.MatMul(raw, candidates);
        var mean = graph.Node("ReduceMean", [raw, graph.Integers(0)], ("keepdims", 1L));
        var sentence = graph.Node("Expand", [graph.MatMul(graph.Unit(mean), candidates), graph.Node("Shape", [words])]);
        return Stack(graph, sentence, words);
    }

    /// <summary>Two features [s,n] as one block [s,n+5,2] in which the special rows have none.</summary>
    private static string Stack(OnnxGraph graph, string first, string second)
    {
        var pair = graph.Concat(2, graph.Unsqueeze(first, 2), graph.Unsqueeze(second, 2));
        return graph.Node("Pad", [pair, graph.Integers(0, PointerShape.SpecialRows, 0, 0, 0, 0)]);
    }

    private string Late(OnnxGraph graph, string vectors, string keys, string tokenMask, string nameMask)
    {
        var sizes = graph.Node("Shape", [tokenMask]);
        var command = graph.Unit(graph.Linear(vectors, late.Projection));
        var match = graph.MatMul(command, graph.Transpose(graph.Reshape(keys, -1, PointerShape.LateWidth), 1, 0));
        var byCandidate = graph.Node("Reshape", [match, graph.Concat(0, graph.Integers(-1), sizes)]);
        var best = graph.Node("ReduceMax", [graph.Node("Where", [tokenMask, byCandidate, graph.Float(-1)]), graph.Integers(-1)], ("keepdims", 0L));
        var near = graph.Node(
            "MaxPool",
            [graph.Unsqueeze(graph.Transpose(match, 1, 0), 0)],
            ("kernel_shape", new long[] { (2 * PointerShape.NearWords) + 1 }),
            ("pads", new long[] { PointerShape.NearWords, PointerShape.NearWords }));
        var names = graph.Cast(nameMask, OnnxGraph.Float32);
        var words = graph.Node("Reshape", [graph.Node("Relu", [near]), graph.Concat(0, sizes, graph.Integers(-1))]);
        var sums = graph.Node("ReduceSum", [graph.Mul(words, graph.Unsqueeze(names, 2)), graph.Integers(1)], ("keepdims", 0L));
        var counts = graph.Node("Max", [graph.Node("ReduceSum", [names, graph.Integers(1)], ("keepdims", 1L)), graph.Float(1)]);
        return Stack(graph, best, graph.Transpose(graph.Div(sums, counts), 1, 0));
    }
}
