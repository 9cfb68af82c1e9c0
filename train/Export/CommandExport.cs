using LamRobot.Training.Networks;

namespace LamRobot.Training.Export;

/// <summary>Writes the graph that computes once for a batch of commands all that no decision changes: keys, values and weighed links.</summary>
internal sealed class CommandExport(GroundedPointer pointer, LateInteraction late)
{
    private const int HeadWidth = PointerShape.Width / PointerShape.Heads;
    private readonly OnnxGraph graph = new("command");

    public void Write(string path)
    {
        var vectors = graph.Input("command_vectors", OnnxGraph.Float32, "B", "S", MiniLm.Width);
        var raw = graph.Input("raw_vectors", OnnxGraph.Float32, "B", "S", MiniLm.Width);
        var flags = graph.Cast(graph.Input("attention_mask", OnnxGraph.Int64, "B", "S"), OnnxGraph.Float32);
        var lexical = graph.Input("lexical", OnnxGraph.Float32, "B", "S", "C", PointerShape.LexicalFeatures);
        var meanings = graph.Input("meanings", OnnxGraph.Float32, MiniLm.Width, "N");
        var padding = graph.Mul(graph.Sub(flags, graph.Float(1)), graph.Float(1e9f));
        graph.Output(padding, "padding", OnnxGraph.Float32, "B", "S");
        WriteMemory(graph.Linear(graph.Norm(vectors, pointer.MemoryNorm), pointer.Memory), padding);
        WriteLinks(Late(vectors, graph.Unsqueeze(flags, 2)), lexical, raw, graph.Unsqueeze(flags, 2), meanings);
        graph.Save(path);
    }

    private void WriteMemory(string memory, string padding)
    {
        graph.Output(graph.Linear(memory, pointer.PointerInput), "pointer_inputs", OnnxGraph.Float32, "B", "S", PointerShape.Width);
        for (var i = 0; i < pointer.Blocks.Count; i++)
        {
            var parts = graph.Nodes("Split", 2, [graph.Linear(memory, pointer.Blocks[i].Cross.KeyValue)], ("axis", -1L), ("num_outputs", 2L));
            string Heads(string values, params long[] order) => graph.Transpose(graph.Reshape(values, 0, 0, PointerShape.Heads, HeadWidth), order);
            var keys = graph.Mul(Heads(parts[0], 0, 2, 3, 1), graph.Float(DecoderExport.HeadScale));
            graph.Output(keys, $"cross_keys_{i}", OnnxGraph.Float32, "B", PointerShape.Heads, HeadWidth, "S");
            graph.Output(Heads(parts[1], 0, 2, 1, 3), $"cross_values_{i}", OnnxGraph.Float32, "B", PointerShape.Heads, "S", HeadWidth);
        }

        var pointerKeys = FoldedKeys.Of(pointer.PointerQuery, pointer.PointerKey, DecoderExport.Scale);
        graph.Output(graph.Transpose(graph.Linear(memory, pointerKeys.Keys), 0, 2, 1), "pointer_keys", OnnxGraph.Float32, "B", PointerShape.Width, "S");
        graph.Output(graph.Add(graph.Reshape(graph.Linear(memory, pointerKeys.Offsets), 0, -1), padding), "pointer_offsets", OnnxGraph.Float32, "B", "S");
        graph.Output(graph.Linear(memory, pointer.Context), "contexts", OnnxGraph.Float32, "B", "S", PointerShape.Width);
        WriteEnds(memory, padding);
    }

    /// <summary>Where a span ends [b,start,end], without the decoder's state, and the keys that the state meets.</summary>
    private void WriteEnds(string memory, string padding)
    {
        var ofState = new LinearLayer(pointer.EndQuery.Weight.narrow(1, 0, PointerShape.Width), pointer.EndQuery.Bias);
        var ofStart = new LinearLayer(pointer.EndQuery.Weight.narrow(1, PointerShape.Width, PointerShape.Width), pointer.EndQuery.Bias);
        var keys = FoldedKeys.Of(ofState, pointer.EndKey, DecoderExport.Scale).Keys;
        graph.Output(graph.Transpose(graph.Linear(memory, keys), 0, 2, 1), "end_keys", OnnxGraph.Float32, "B", PointerShape.Width, "S");

        var words = graph.Range(graph.Size(memory, 1));
        var offset = graph.Sub(graph.Unsqueeze(words, 0), graph.Unsqueeze(words, 1));
        var product = graph.MatMul(graph.Linear(memory, ofStart), graph.Transpose(graph.Linear(memory, pointer.EndKey), 0, 2, 1));
        var bias = graph.Gather(graph.Reshape(graph.Tensor(pointer.EndBias), -1), graph.Clip(offset, 0, PointerShape.Reach));
        var ends = graph.Add(graph.Mul(product, graph.Float(DecoderExport.WidthScale)), graph.Add(bias, graph.Unsqueeze(padding, 1)));
        graph.Output(graph.Node("Where", [graph.Node("Less", [offset, graph.Integer(0)]), graph.Float(-1e9f), ends]), "ends", OnnxGraph.Float32, "B", "S", "S");
    }

    /// <summary>The features weighed for each kind of decision; the likeness of words is weighed by the decoder, which knows the clause's length.</summary>
    private void WriteLinks(string late, string lexical, string raw, string flags, string meanings)
    {
        var sum = graph.Node("ReduceSum", [graph.Mul(raw, flags), graph.Integers(1)], ("keepdims", 1L));
        var mean = graph.Div(sum, graph.Node("ReduceSum", [flags, graph.Integers(1)], ("keepdims", 1L)));
        var likeness = graph.MatMul(raw, meanings);
        var sentence = graph.Node("Expand", [graph.MatMul(graph.Unit(mean), meanings), graph.Node("Shape", [likeness])]);
        var read = graph.Node("Pad", [graph.Concat(3, late, graph.Unsqueeze(sentence, 3)), graph.Integers(0, 0, PointerShape.SpecialRows, 0, 0, 0, 0, 0)]);
        var weights = pointer.Weights.Value.detach().narrow(1, 0, PointerShape.Features - 1).t();
        var links = graph.MatMul(graph.Concat(3, lexical, read), graph.Tensor(weights));
        graph.Output(graph.Transpose(links, 0, 3, 1, 2), "links", OnnxGraph.Float32, "B", PointerShape.Kinds, "S", "C");
        graph.Output(graph.Node("Pad", [likeness, graph.Integers(0, 0, PointerShape.SpecialRows, 0, 0, 0)]), "likeness", OnnxGraph.Float32, "B", "S", "C");
        graph.Output(graph.MatMul(raw, graph.Transpose(raw, 0, 2, 1)), "products", OnnxGraph.Float32, "B", "S", "S");
    }

    /// <summary>For each word and candidate [b,s,n,2]: the best matching word of the candidate, and how much of its name stands near.</summary>
    private string Late(string vectors, string flags)
    {
        var keys = graph.Input("late_keys", OnnxGraph.Float32, "N", "L", PointerShape.LateWidth);
        var tokenMask = graph.Input("token_mask", OnnxGraph.Bool, "N", "L");
        var nameMask = graph.Input("name_mask", OnnxGraph.Bool, "N", "L");
        var sizes = graph.Node("Shape", [tokenMask]);
        var command = graph.Mul(graph.Unit(graph.Linear(vectors, late.Projection)), flags);
        var match = graph.MatMul(command, graph.Transpose(graph.Reshape(keys, -1, PointerShape.LateWidth), 1, 0));
        var byCandidate = graph.Node("Reshape", [match, graph.Concat(0, graph.Integers(0, 0), sizes)]);
        var best = graph.Node("ReduceMax", [graph.Node("Where", [tokenMask, byCandidate, graph.Float(-1)]), graph.Integers(-1)], ("keepdims", 0L));
        var near = graph.Node(
            "MaxPool",
            [graph.Transpose(match, 0, 2, 1)],
            ("kernel_shape", new long[] { (2 * PointerShape.NearWords) + 1 }),
            ("pads", new long[] { PointerShape.NearWords, PointerShape.NearWords }));
        var names = graph.Cast(nameMask, OnnxGraph.Float32);
        var words = graph.Node("Reshape", [graph.Node("Relu", [near]), graph.Concat(0, graph.Integers(0), sizes, graph.Integers(-1))]);
        var sums = graph.Node("ReduceSum", [graph.Mul(words, graph.Unsqueeze(names, 2)), graph.Integers(2)], ("keepdims", 0L));
        var counts = graph.Node("Max", [graph.Node("ReduceSum", [names, graph.Integers(1)], ("keepdims", 1L)), graph.Float(1)]);
        var covered = graph.Transpose(graph.Div(sums, counts), 0, 2, 1);
        return graph.Concat(3, graph.Unsqueeze(best, 3), graph.Unsqueeze(covered, 3));
    }
}
