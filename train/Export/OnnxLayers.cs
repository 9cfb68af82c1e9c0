using LamRobot.Training.Networks;
using static TorchSharp.torch;

namespace LamRobot.Training.Export;

/// <summary>The layers of the networks as ONNX nodes.</summary>
internal static class OnnxLayers
{
    public static float[] Values(this Tensor values) => values.detach().contiguous().data<float>().ToArray();

    public static string Tensor(this OnnxGraph graph, Tensor values) => graph.Floats(values.Values(), values.shape);

    public static string Linear(this OnnxGraph graph, string input, LinearLayer layer)
    {
        using var transposed = layer.Weight.detach().t().contiguous();
        var product = graph.MatMul(input, graph.Tensor(transposed));
        return layer.Bias is null ? product : graph.Add(product, graph.Tensor(layer.Bias));
    }

    public static string Norm(this OnnxGraph graph, string input, NormLayer layer) =>
        graph.Node("LayerNormalization", [input, graph.Tensor(layer.Weight), graph.Tensor(layer.Bias)], ("axis", -1L), ("epsilon", (float)layer.Epsilon));

    /// <summary>Scales vectors of the last dimension to length one.</summary>
    public static string Unit(this OnnxGraph graph, string vectors) => graph.Div(vectors, graph.Length(vectors));

    public static string Length(this OnnxGraph graph, string vectors)
    {
        var squares = graph.Node("ReduceSum", [graph.Mul(vectors, vectors), graph.Integers(-1)], ("keepdims", 1L));
        return graph.Node("Sqrt", [graph.Add(squares, graph.Float(1e-6f))]);
    }

    public static string Add(this OnnxGraph graph, string left, string right) => graph.Node("Add", [left, right]);

    public static string Sub(this OnnxGraph graph, string left, string right) => graph.Node("Sub", [left, right]);

    public static string Mul(this OnnxGraph graph, string left, string right) => graph.Node("Mul", [left, right]);

    public static string Div(this OnnxGraph graph, string left, string right) => graph.Node("Div", [left, right]);

    public static string MatMul(this OnnxGraph graph, string left, string right) => graph.Node("MatMul", [left, right]);

    public static string Gelu(this OnnxGraph graph, string input) => graph.Node("Gelu", [input]);

    public static string Softmax(this OnnxGraph graph, string input) => graph.Node("Softmax", [input], ("axis", -1L));

    public static string Transpose(this OnnxGraph graph, string input, params long[] order) => graph.Node("Transpose", [input], ("perm", order));

    public static string Reshape(this OnnxGraph graph, string input, params long[] shape) => graph.Node("Reshape", [input, graph.Integers(shape)]);

    public static string Unsqueeze(this OnnxGraph graph, string input, params long[] axes) => graph.Node("Unsqueeze", [input, graph.Integers(axes)]);

    public static string Gather(this OnnxGraph graph, string table, string indices) => graph.Node("Gather", [table, indices], ("axis", 0L));

    public static string Concat(this OnnxGraph graph, long axis, params string[] parts) => graph.Node("Concat", parts, ("axis", axis));

    public static string Cast(this OnnxGraph graph, string input, int type) => graph.Node("Cast", [input], ("to", (long)type));

    public static string Clip(this OnnxGraph graph, string input, long low, long high) => graph.Node("Clip", [input, graph.Integer(low), graph.Integer(high)]);

    /// <summary>The size of one dimension, as a scalar.</summary>
    public static string Size(this OnnxGraph graph, string input, long axis) => graph.Gather(graph.Node("Shape", [input]), graph.Integer(axis));

    /// <summary>0, 1, 2 ... below a scalar.</summary>
    public static string Range(this OnnxGraph graph, string end) => graph.Node("Range", [graph.Integer(0), end, graph.Integer(1)]);

    /// <summary>The last row of the first dimension, which stays.</summary>
    public static string Last(this OnnxGraph graph, string input, long axis = 0) =>
        graph.Node("Slice", [input, graph.Integers(-1), graph.Integers(long.MaxValue), graph.Integers(axis)]);
}
