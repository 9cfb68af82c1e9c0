using LamRobot.Training.Networks;
using TorchSharp;
using static TorchSharp.torch;

namespace LamRobot.Training.Export;

/// <summary>Writes the decoder: one decision of each command of a batch; keys and values of the decisions before come in, those of this one go out.</summary>
internal sealed class DecoderExport(GroundedPointer pointer)
{
    private const int HeadWidth = PointerShape.Width / PointerShape.Heads;
    private readonly OnnxGraph graph = new("decoder");

    /// <summary>Of products over the whole width.</summary>
    public static float WidthScale { get; } = (float)(1 / Math.Sqrt((double)PointerShape.Width));

    /// <summary>The same for tensors.</summary>
    public static Scalar Scale { get; } = WidthScale;

    /// <summary>Of products over a head's width.</summary>
    public static float HeadScale { get; } = (float)(1 / Math.Sqrt((double)HeadWidth));

    public void Write(string path)
    {
        string Each(string name) => graph.Input(name, OnnxGraph.Int64, "B");
        string Rows(string name) => graph.Input(name, OnnxGraph.Float32, "C", PointerShape.Width);
        var (kind, parameter, action, previous) = (Each("kind"), Each("parameter"), Each("action"), Each("previous"));
        var (pointed, furthest, outcome) = (Each("pointer"), Each("furthest"), Each("outcome"));
        var words = graph.Input("pointer_inputs", OnnxGraph.Float32, "B", "S", PointerShape.Width);

        var input = graph.Add(graph.Gather(Rows("previous_inputs"), previous), graph.Gather(Rows("parameter_inputs"), parameter));
        input = graph.Add(graph.Add(input, graph.Gather(Rows("action_inputs"), action)), Pick(words, pointed));
        input = graph.Add(graph.Add(input, graph.Gather(graph.Tensor(pointer.Kind), kind)), graph.Gather(graph.Tensor(pointer.Outcome), outcome));
        var (cross, toWords) = WordBiases(pointed, furthest, graph.Size(words, 1));
        var hidden = Blocks(graph.Norm(input, pointer.InputNorm), cross);

        var logits = Pointer(hidden, Pick(toWords, kind));
        var attention = graph.Softmax(logits);
        var context = Single(attention, graph.Input("contexts", OnnxGraph.Float32, "B", "S", PointerShape.Width));
        var state = graph.Norm(graph.Add(hidden, context), pointer.StateNorm);
        graph.Output(logits, "pointer_logits", OnnxGraph.Float32, "B", "S");
        graph.Output(Choice(state, Links(attention, kind)), "choice_logits", OnnxGraph.Float32, "B", "C");
        graph.Output(Single(state, graph.Input("end_keys", OnnxGraph.Float32, "B", PointerShape.Width, "S")), "end_logits", OnnxGraph.Float32, "B", "S");
        var value = graph.Linear(graph.Gelu(graph.Linear(hidden, pointer.ValueWiden)), pointer.ValueNarrow);
        graph.Output(graph.Reshape(value, -1), "value_logits", OnnxGraph.Float32, "B");
        graph.Save(path);
    }

    /// <summary>The item of each command: values [b,n,...] and an index [b].</summary>
    private string Pick(string values, string index) => graph.Node("GatherND", [values, graph.Unsqueeze(index, 1)], ("batch_dims", 1L));

    /// <summary>A row [b,n] times a matrix of its own [b,n,m].</summary>
    private string Single(string row, string matrix) => graph.Node("Squeeze", [graph.MatMul(graph.Unsqueeze(row, 1), matrix), graph.Integers(1)]);

    /// <summary>What the places of words add: by head [b,h,s], and by kind of decision [b,k,s].</summary>
    /// <remarks>Offsets from the word pointed at before and from the furthest one so far are read from one table for both.</remarks>
    private (string Cross, string Pointer) WordBiases(string pointed, string furthest, string count)
    {
        var words = graph.Unsqueeze(graph.Range(count), 0);
        string From(string origin) =>
            graph.Add(graph.Clip(graph.Sub(words, graph.Unsqueeze(origin, 1)), -PointerShape.Reach, PointerShape.Reach), graph.Integer(PointerShape.Reach));
        string Table(Tensor cross, Tensor ofPointer) => graph.Tensor(cat([cross.detach(), ofPointer.detach()], 1));
        var near = graph.Gather(Table(pointer.CrossBias, pointer.PointerBias), From(pointed));
        var far = graph.Gather(Table(pointer.CrossFarBias, pointer.PointerFarBias), From(furthest));
        var used = graph.Unsqueeze(graph.Input("used", OnnxGraph.Float32, "B", "S"), 2);
        var again = graph.Mul(used, graph.Tensor(cat([pointer.CrossUsed.detach(), pointer.PointerUsed.detach().view(-1)], 0)));
        var biases = graph.Transpose(graph.Add(graph.Add(near, far), again), 0, 2, 1);
        var parts = graph.Nodes("Split", 2, [biases, graph.Integers(PointerShape.Heads, PointerShape.Kinds)], ("axis", 1L));
        return (parts[0], parts[1]);
    }

    private string Blocks(string hidden, string cross)
    {
        var padding = graph.Input("padding", OnnxGraph.Float32, "B", "S");
        var crossBias = graph.Unsqueeze(graph.Add(cross, graph.Unsqueeze(padding, 1)), 2);
        var back = graph.Input("back", OnnxGraph.Int64, "B", "T");
        var stepBias = graph.Transpose(graph.Gather(graph.Tensor(pointer.StepBias), graph.Clip(back, 0, PointerShape.Reach)), 0, 2, 1);
        var unused = graph.Unsqueeze(graph.Node("Less", [back, graph.Integer(0)]), 1);
        var selfBias = graph.Unsqueeze(graph.Node("Where", [unused, graph.Float(-1e9f), stepBias]), 2);
        for (var i = 0; i < pointer.Blocks.Count; i++)
        {
            var block = pointer.Blocks[i];
            hidden = graph.Add(hidden, Self(graph.Norm(hidden, block.BeforeSelf), selfBias, block.Self, i));
            hidden = graph.Add(hidden, Cross(graph.Norm(hidden, block.BeforeCross), crossBias, block.Cross, i));
            hidden = graph.Add(hidden, graph.Linear(graph.Gelu(graph.Linear(graph.Norm(hidden, block.BeforeFeedForward), block.Widen)), block.Narrow));
            hidden = i == 0 ? graph.Add(hidden, Glance(graph.Norm(hidden, pointer.BeforeGlance))) : hidden;
        }

        return graph.Norm(hidden, pointer.HiddenNorm);
    }

    private string Self(string normed, string bias, Attention attention, int block)
    {
        Scalar scale = HeadScale;
        var joined = new LinearLayer(
            cat([attention.Query.Weight.detach().Times(scale), attention.KeyValue.Weight.detach()], 0),
            cat([attention.Query.Bias!.detach().Times(scale), attention.KeyValue.Bias!.detach()], 0));
        var parts = graph.Nodes("Split", 3, [Heads(graph.Linear(normed, joined), 3 * PointerShape.Heads)], ("axis", 1L), ("num_outputs", 3L));
        string With(string name, string own)
        {
            graph.Output(own, $"{name}_{block}", OnnxGraph.Float32, "B", PointerShape.Heads, 1, HeadWidth);
            return graph.Concat(2, graph.Input($"past_{name}_{block}", OnnxGraph.Float32, "B", PointerShape.Heads, "P", HeadWidth), own);
        }

        var scores = graph.MatMul(parts[0], graph.Transpose(With("keys", parts[1]), 0, 1, 3, 2));
        return Mix(scores, bias, With("values", parts[2]), attention);
    }

    private string Cross(string normed, string bias, Attention attention, int block)
    {
        var keys = graph.Input($"cross_keys_{block}", OnnxGraph.Float32, "B", PointerShape.Heads, HeadWidth, "S");
        var values = graph.Input($"cross_values_{block}", OnnxGraph.Float32, "B", PointerShape.Heads, "S", HeadWidth);
        return Mix(graph.MatMul(Heads(graph.Linear(normed, attention.Query), PointerShape.Heads), keys), bias, values, attention);
    }

    /// <summary>Attention to all candidates, which are the same for every command: heads come first, and commands are their rows.</summary>
    private string Glance(string normed)
    {
        var keys = graph.Input("glance_keys", OnnxGraph.Float32, PointerShape.Heads, HeadWidth, "C");
        var values = graph.Input("glance_values", OnnxGraph.Float32, PointerShape.Heads, "C", HeadWidth);
        var query = graph.Transpose(graph.Reshape(graph.Linear(normed, pointer.Glance.Query), 0, PointerShape.Heads, HeadWidth), 1, 0, 2);
        var mixed = graph.Transpose(graph.MatMul(graph.Softmax(graph.MatMul(query, keys)), values), 1, 0, 2);
        return graph.Linear(graph.Reshape(mixed, 0, PointerShape.Width), pointer.Glance.Output);
    }

    private string Heads(string values, int heads) => graph.Reshape(values, 0, heads, 1, HeadWidth);

    private string Mix(string scores, string bias, string values, Attention attention) =>
        graph.Linear(graph.Reshape(graph.MatMul(graph.Softmax(graph.Add(scores, bias)), values), 0, PointerShape.Width), attention.Output);

    private string Pointer(string hidden, string bias)
    {
        var product = Single(hidden, graph.Input("pointer_keys", OnnxGraph.Float32, "B", PointerShape.Width, "S"));
        return graph.Add(graph.Add(product, graph.Input("pointer_offsets", OnnxGraph.Float32, "B", "S")), bias);
    }

    private string Choice(string state, string links)
    {
        var keys = graph.Input("choice_keys", OnnxGraph.Float32, 2 * PointerShape.Width, "C");
        var product = graph.MatMul(graph.Gelu(graph.Linear(state, pointer.ChoiceWiden)), keys);
        var choice = graph.Add(graph.Add(product, graph.Input("choice_offsets", OnnxGraph.Float32, 1, "C")), links);
        return graph.Node("Where", [graph.Input("allowed", OnnxGraph.Bool, "B", "C"), choice, graph.Float(-1e9f)]);
    }

    /// <summary>The links at the words pointed at; the likeness of the clause is divided by its length to be a cosine.</summary>
    private string Links(string attention, string kind)
    {
        var links = Single(attention, Pick(graph.Input("links", OnnxGraph.Float32, "B", PointerShape.Kinds, "S", "C"), kind));
        var likeness = Single(attention, graph.Input("likeness", OnnxGraph.Float32, "B", "S", "C"));
        var squares = graph.Mul(Single(attention, graph.Input("products", OnnxGraph.Float32, "B", "S", "S")), attention);
        var length = graph.Node("Sqrt", [graph.Add(graph.Node("ReduceSum", [squares, graph.Integers(1)], ("keepdims", 1L)), graph.Float(1e-6f))]);
        var weights = graph.Gather(graph.Tensor(pointer.Weights.Value.detach().narrow(1, PointerShape.Features - 1, 1)), kind);
        return graph.Add(links, graph.Mul(likeness, graph.Div(weights, length)));
    }
}
