using LamRobot.Training.Networks;

namespace LamRobot.Training.Export;

/// <summary>Where the tokens of a batch of texts stand: rows of tokens alone, or rectangles in which short texts are filled up.</summary>
internal sealed class TokenPlaces
{
    private readonly OnnxGraph graph;
    private readonly string sizes;
    private readonly string packed;
    private readonly string unpacked;

    /// <param name="graph">The graph.</param>
    /// <param name="mask">1 for a token, 0 for what fills up, [B, S].</param>
    public TokenPlaces(OnnxGraph graph, string mask)
    {
        this.graph = graph;
        sizes = graph.Node("Shape", [mask]);
        Bias = graph.Unsqueeze(graph.Mul(graph.Sub(graph.Cast(mask, OnnxGraph.Float32), graph.Float(1)), graph.Float(1e9f)), 1, 2);
        var flat = graph.Reshape(mask, -1);
        packed = graph.Reshape(graph.Node("NonZero", [flat]), -1);
        var before = graph.Sub(graph.Node("CumSum", [flat, graph.Integer(0)]), graph.Integer(1));
        unpacked = graph.Node("Max", [before, graph.Integer(0)]);
    }

    /// <summary>What is added to attention, so that nothing sees what fills up, [B, 1, 1, S].</summary>
    public string Bias { get; }

    /// <summary>The tokens alone, [tokens, width].</summary>
    public string Pack(string values) => graph.Gather(graph.Reshape(values, -1, MiniLm.Width), packed);

    /// <summary>The rectangle of rows, [B, S, shape]; where there is no token, the one before it.</summary>
    public string Unpack(string rows, params long[] shape) =>
        graph.Node("Reshape", [graph.Gather(rows, unpacked), graph.Concat(0, sizes, graph.Integers(shape))]);
}
