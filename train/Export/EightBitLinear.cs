using LamRobot.Training.Networks;

namespace LamRobot.Training.Export;

/// <summary>Linear layers in eight bits: every row of the input and every column of the weights has a scale of its own, so that no row depends on the others.</summary>
/// <remarks>The weights stay in half precision in their file; the runtime computes their eight bits when it loads the graph. Source: docs/decisions/0012-eight-bits-for-every-row.md.</remarks>
/// <param name="graph">The graph.</param>
internal sealed class EightBitLinear(OnnxGraph graph) : ILinearExport
{
    private const float Most = 127;
    private const float Middle = 128;
    private const float MostPositive = 255;
    private const float LowestOfGelu = -0.17f;
    private const float Least = 1e-9f;
    private static readonly float[] s_quiet = [.. Enumerable.Range(0, MiniLm.Width).Select(static channel => MiniLm.LoudChannels.Contains(channel) ? 0f : 1f)];
    private static readonly long[] s_loud = [.. MiniLm.LoudChannels];

    private readonly Dictionary<float, string> zeros = [];

    /// <inheritdoc />
    public LinearRows Read(string rows, RowKind kind)
    {
        if (kind == RowKind.Activated)
        {
            var raised = graph.Sub(rows, graph.Float(LowestOfGelu));
            var heights = Scale(graph.Node("ReduceMax", [raised, graph.Integers(1)], ("keepdims", 0L)), MostPositive);
            return new(Quantise(raised, heights, 0), graph.Unsqueeze(heights, 1), kind);
        }

        var quiet = kind == RowKind.Normalised ? graph.Mul(rows, graph.Floats(s_quiet, MiniLm.Width)) : rows;
        var scales = Scale(Largest(quiet, 1), Most);
        var loud = kind == RowKind.Normalised ? graph.Node("Gather", [rows, graph.Integers(s_loud)], ("axis", 1L)) : null;
        return new(Quantise(quiet, scales, Middle), graph.Unsqueeze(scales, 1), kind, loud);
    }

    /// <inheritdoc />
    public string Multiply(LinearRows rows, string weights, string bias, int outputs)
    {
        var quiet = rows.Loud is null ? weights : graph.Mul(weights, graph.Floats(s_quiet, MiniLm.Width, 1));

        // Processors without instructions for it add two products in 16 bits: two neighbours together are no larger than one weight may be.
        var pairs = graph.Node("ReduceSum", [graph.Reshape(quiet, -1, 2, outputs), graph.Integers(1)], ("keepdims", 0L));
        var scales = Scale(graph.Node("Max", [Largest(quiet, 0), Largest(pairs, 0)]), Most);
        var bytes = graph.Cast(graph.Node("Round", [graph.Div(quiet, scales)]), OnnxGraph.Int8);
        var isRaised = rows.Kind == RowKind.Activated;
        var product = graph.RuntimeNode("MatMulIntegerToFloat", rows.Values, bytes, graph.Float(1), scales, graph.Cast(graph.Float(isRaised ? 0 : Middle), OnnxGraph.UInt8));
        var sums = graph.Mul(product, rows.Scales!);
        var constant = isRaised ? graph.Add(bias, graph.Mul(Sum(bytes, scales), graph.Float(LowestOfGelu))) : bias;
        return graph.Add(sums, rows.Loud is null ? constant : graph.Node("Gemm", [rows.Loud, graph.Gather(weights, graph.Integers(s_loud)), constant]));
    }

    private string Quantise(string rows, string scales, float zero)
    {
        // All that this graph multiplies has as many rows.
        if (!zeros.TryGetValue(zero, out var zeroPoints))
        {
            zeroPoints = zeros[zero] = graph.Cast(graph.Add(graph.Mul(scales, graph.Float(0)), graph.Float(zero)), OnnxGraph.UInt8);
        }

        return graph.Node("QuantizeLinear", [rows, scales, zeroPoints], ("axis", 0L));
    }

    /// <summary>What the weights give for a row of ones.</summary>
    private string Sum(string bytes, string scales) => graph.Mul(graph.Node("ReduceSum", [graph.Cast(bytes, OnnxGraph.Float32), graph.Integers(0)], ("keepdims", 0L)), scales);

    private string Scale(string largest, float most) => graph.Node("Max", [graph.Mul(largest, graph.Float(1 / most)), graph.Float(Least)]);

    private string Largest(string values, long axis) => graph.Node("ReduceMax", [graph.Node("Abs", [values]), graph.Integers(axis)], ("keepdims", 0L));
}
