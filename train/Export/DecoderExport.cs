using LamRobot.Training.Networks;

namespace LamRobot.Training.Export;

/// <summary>Writes the decoder: all steps so far in, the logits of the last one out.</summary>
internal sealed class DecoderExport(GroundedPointer pointer)
{
    private const int HeadWidth = PointerShape.Width / PointerShape.Heads;
    private readonly OnnxGraph graph = new("decoder");

    public void Write(string path)
    {
        var memory = graph.Input("memory", OnnxGraph.Float32, "S", PointerShape.Width);
        var rows = graph.Input("rows", OnnxGraph.Float32, "C", PointerShape.Width);
        var features = graph.Input("features", OnnxGraph.Float32, "S", "C", PointerShape.Features);
        var raw = graph.Input("raw_vectors", OnnxGraph.Float32, "S", MiniLm.Width);
        string Step(string name) => graph.Input(name, OnnxGraph.Int64, "T");
        var (kind, parameter, action, previous, pointed) = (Step("kind"), Step("parameter"), Step("action"), Step("previous"), Step("pointer"));
        var allowed = graph.Input("allowed", OnnxGraph.Bool, "C");

        var input = graph.Add(graph.Linear(graph.Gather(rows, previous), pointer.PreviousInput), graph.Linear(graph.Gather(rows, parameter), pointer.ParameterInput));
        input = graph.Add(input, graph.Linear(graph.Gather(rows, action), pointer.ActionInput));
        input = graph.Add(input, graph.Linear(graph.Gather(memory, pointed), pointer.PointerInput));
        var hidden = graph.Norm(graph.Add(input, graph.Gather(graph.Tensor(pointer.Kind), kind)), pointer.InputNorm);
        var (near, far) = Offsets(pointed, memory);
        hidden = Blocks(hidden, memory, near, far);

        var last = graph.Last(kind);
        var logits = Pointer(hidden, memory, graph.Last(near), graph.Last(far), last);
        var attention = graph.Softmax(logits);
        var state = graph.Norm(graph.Add(hidden, graph.Linear(graph.MatMul(attention, memory), pointer.Context)), pointer.StateNorm);
        var choice = graph.Add(Choice(state, rows), Links(attention, features, raw, last));
        graph.Output(graph.Reshape(logits, -1), "pointer_logits", OnnxGraph.Float32, "S");
        graph.Output(graph.Node("Where", [allowed, graph.Reshape(choice, -1), graph.Float(-1e9f)]), "choice_logits", OnnxGraph.Float32, "C");
        graph.Output(End(state, memory), "end_logits", OnnxGraph.Float32, "S", "S");
        graph.Save(path);
    }

    /// <summary>Offsets [t,s] of each word from the one pointed at before, and from the furthest one pointed at so far.</summary>
    private (string Near, string Far) Offsets(string pointed, string memory)
    {
        var words = graph.Unsqueeze(graph.Range(graph.Size(memory, 0)), 0);
        var steps = graph.Range(graph.Size(pointed, 0));
        var past = graph.Node("LessOrEqual", [graph.Unsqueeze(steps, 0), graph.Unsqueeze(steps, 1)]);
        var furthest = graph.Node("ReduceMax", [graph.Node("Where", [past, graph.Unsqueeze(pointed, 0), graph.Integer(0)]), graph.Integers(1)], ("keepdims", 1L));
        string From(string origin) =>
            graph.Add(graph.Clip(graph.Sub(words, origin), -PointerShape.Reach, PointerShape.Reach), graph.Integer(PointerShape.Reach));
        return (From(graph.Unsqueeze(pointed, 1)), From(furthest));
    }

    private string Blocks(string hidden, string memory, string near, string far)
    {
        var steps = graph.Range(graph.Size(hidden, 0));
        var back = graph.Sub(graph.Unsqueeze(steps, 1), graph.Unsqueeze(steps, 0));
        var stepBias = graph.Transpose(graph.Gather(graph.Tensor(pointer.StepBias), graph.Clip(back, 0, PointerShape.Reach)), 2, 0, 1);
        var self = graph.Node("Where", [graph.Node("Less", [back, graph.Integer(0)]), graph.Float(-1e9f), stepBias]);
        var cross = graph.Transpose(graph.Add(graph.Gather(graph.Tensor(pointer.CrossBias), near), graph.Gather(graph.Tensor(pointer.CrossFarBias), far)), 2, 0, 1);
        foreach (var block in pointer.Blocks)
        {
            var normed = graph.Norm(hidden, block.BeforeSelf);
            var query = normed;
            if (ReferenceEquals(block, pointer.Blocks[^1]))
            {
                // Only the last step is asked for.
                (query, hidden, self, cross) = (graph.Last(normed), graph.Last(hidden), graph.Last(self, 1), graph.Last(cross, 1));
            }

            hidden = graph.Add(hidden, Attend(query, normed, self, block.Self));
            hidden = graph.Add(hidden, Attend(graph.Norm(hidden, block.BeforeCross), memory, cross, block.Cross));
            hidden = graph.Add(hidden, graph.Linear(graph.Gelu(graph.Linear(graph.Norm(hidden, block.BeforeFeedForward), block.Widen)), block.Narrow));
        }

        return graph.Norm(hidden, pointer.HiddenNorm);
    }

    private string Attend(string steps, string memory, string bias, Attention attention)
    {
        string Heads(string values, params long[] order) => graph.Transpose(graph.Reshape(values, 0, PointerShape.Heads, HeadWidth), order);
        var parts = graph.Nodes("Split", 2, [graph.Linear(memory, attention.KeyValue)], ("axis", -1L), ("num_outputs", 2L));
        var scores = graph.MatMul(Heads(graph.Linear(steps, attention.Query), 1, 0, 2), Heads(parts[0], 1, 2, 0));
        var weights = graph.Softmax(graph.Add(graph.Mul(scores, graph.Float((float)(1 / Math.Sqrt(HeadWidth)))), bias));
        var mixed = graph.Reshape(graph.Transpose(graph.MatMul(weights, Heads(parts[1], 1, 0, 2)), 1, 0, 2), 0, PointerShape.Width);
        return graph.Linear(mixed, attention.Output);
    }

    private string Pointer(string hidden, string memory, string near, string far, string kind)
    {
        var product = graph.MatMul(graph.Linear(hidden, pointer.PointerQuery), graph.Transpose(graph.Linear(memory, pointer.PointerKey), 1, 0));
        var biases = graph.Add(graph.Gather(graph.Tensor(pointer.PointerBias), near), graph.Gather(graph.Tensor(pointer.PointerFarBias), far));
        var bias = graph.Node("Gather", [biases, kind], ("axis", 2L));
        return graph.Add(Scaled(product), graph.Reshape(bias, 1, -1));
    }

    private string Choice(string state, string rows)
    {
        var query = graph.Linear(graph.Gelu(graph.Linear(state, pointer.ChoiceWiden)), pointer.ChoiceNarrow);
        return Scaled(graph.MatMul(query, graph.Transpose(graph.Linear(rows, pointer.ChoiceKey), 1, 0)));
    }

    private string Links(string attention, string features, string raw, string kind)
    {
        var flat = graph.Node("Reshape", [features, graph.Concat(0, graph.Node("Shape", [attention], ("start", 1L)), graph.Integers(-1))]);
        var seen = graph.Reshape(graph.MatMul(attention, flat), -1, PointerShape.Features);
        var clause = graph.Length(graph.MatMul(attention, raw));
        var ones = graph.Floats(Enumerable.Repeat(1f, PointerShape.Features - 1).ToArray(), 1, PointerShape.Features - 1);
        var weights = graph.Div(graph.Gather(graph.Tensor(pointer.Weights.Value), kind), graph.Concat(1, ones, clause));
        return graph.Transpose(graph.MatMul(seen, graph.Transpose(weights, 1, 0)), 1, 0);
    }

    /// <summary>For every word as the start [s], where a span ends [s,s].</summary>
    private string End(string state, string memory)
    {
        var words = graph.Range(graph.Size(memory, 0));
        var offset = graph.Sub(graph.Unsqueeze(words, 0), graph.Unsqueeze(words, 1));
        var repeated = graph.Node("Expand", [state, graph.Node("Shape", [memory])]);
        var query = graph.Linear(graph.Concat(1, repeated, memory), pointer.EndQuery);
        var product = Scaled(graph.MatMul(query, graph.Transpose(graph.Linear(memory, pointer.EndKey), 1, 0)));
        var bias = graph.Gather(graph.Reshape(graph.Tensor(pointer.EndBias), -1), graph.Clip(offset, 0, PointerShape.Reach));
        return graph.Node("Where", [graph.Node("Less", [offset, graph.Integer(0)]), graph.Float(-1e9f), graph.Add(product, bias)]);
    }

    private string Scaled(string product) => graph.Mul(product, graph.Float((float)(1 / Math.Sqrt(PointerShape.Width))));
}
