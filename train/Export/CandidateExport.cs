using LamRobot.Training.Networks;

namespace LamRobot.Training.Export;

/// <summary>Writes the graphs that turn candidates, once for a manifest and an observation, into what the other graphs read of them.</summary>
internal sealed class CandidateExport(GroundedPointer pointer, LateInteraction late)
{
    public void WriteCandidates(string path)
    {
        var graph = new OnnxGraph("candidates");
        var pooled = graph.Input("pooled", OnnxGraph.Float32, "N", MiniLm.Width);
        var roles = graph.Input("roles", OnnxGraph.Int64, "N");
        var own = graph.Add(graph.Linear(graph.Norm(pooled, pointer.RowNorm), pointer.Row), graph.Gather(graph.Tensor(pointer.Role), roles));
        var rows = graph.Concat(0, graph.Tensor(pointer.Special), own);
        var keys = FoldedKeys.Of(pointer.ChoiceNarrow, pointer.ChoiceKey, DecoderExport.Scale);
        graph.Output(graph.Linear(rows, pointer.PreviousInput), "previous_inputs", OnnxGraph.Float32, "C", PointerShape.Width);
        graph.Output(graph.Linear(rows, pointer.ParameterInput), "parameter_inputs", OnnxGraph.Float32, "C", PointerShape.Width);
        graph.Output(graph.Linear(rows, pointer.ActionInput), "action_inputs", OnnxGraph.Float32, "C", PointerShape.Width);
        graph.Output(graph.Transpose(graph.Linear(rows, keys.Keys), 1, 0), "choice_keys", OnnxGraph.Float32, 2 * PointerShape.Width, "C");
        graph.Output(graph.Transpose(graph.Linear(rows, keys.Offsets), 1, 0), "choice_offsets", OnnxGraph.Float32, 1, "C");
        WriteGlance(graph, rows);
        graph.Output(graph.Transpose(graph.Unit(pooled), 1, 0), "meanings", OnnxGraph.Float32, MiniLm.Width, "N");
        graph.Save(path);
    }

    public void WriteLate(string path)
    {
        var graph = new OnnxGraph("late");
        var tokens = graph.Input("token_vectors", OnnxGraph.Float32, "N", "L", MiniLm.Width);
        graph.Output(graph.Unit(graph.Linear(tokens, late.Projection)), "late_keys", OnnxGraph.Float32, "N", "L", PointerShape.LateWidth);
        graph.Save(path);
    }

    private void WriteGlance(OnnxGraph graph, string rows)
    {
        string Heads(string values, params long[] order) => graph.Transpose(graph.Reshape(values, 0, PointerShape.Heads, PointerShape.Width / PointerShape.Heads), order);
        var parts = graph.Nodes("Split", 2, [graph.Linear(rows, pointer.Glance.KeyValue)], ("axis", -1L), ("num_outputs", 2L));
        var keys = graph.Mul(Heads(parts[0], 1, 2, 0), graph.Float(DecoderExport.HeadScale));
        graph.Output(keys, "glance_keys", OnnxGraph.Float32, PointerShape.Heads, PointerShape.Width / PointerShape.Heads, "C");
        graph.Output(Heads(parts[1], 1, 0, 2), "glance_values", OnnxGraph.Float32, PointerShape.Heads, "C", PointerShape.Width / PointerShape.Heads);
    }
}
