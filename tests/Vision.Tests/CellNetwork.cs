using LamRobot.Planner.Tests.Causal;

namespace LamRobot.Vision.Tests;

/// <summary>A small detector with the outputs of the YOLO family: looks at cells of 32 x 32 pixels, and takes how red, green or blue a cell is for the score.</summary>
internal static class CellNetwork
{
    public const int Side = 128;
    private const int Cell = 32;
    private const int Across = Side / Cell;
    private const int Cells = Across * Across;

    public static IReadOnlyList<string> Labels { get; } = ["red", "green", "blue"];

    /// <summary>Writes the network: version 5 gives [1, cells, 5 + 3] with objectness, version 8 gives [1, 4 + 3, cells].</summary>
    public static void Save(string path, bool isVersion5)
    {
        var graph = new GraphWriter();
        var picture = graph.Input("images", GraphWriter.Float32, 1L, 3L, (long)Side, (long)Side);
        var means = graph.Node("AveragePool", [picture], ("kernel_shape", new long[] { Cell, Cell }), ("strides", new long[] { Cell, Cell }));
        var scores = graph.Node("Reshape", [means, graph.Integers(1, 3, Cells)]);
        var boxes = graph.Floats([.. Enumerable.Range(0, 4).SelectMany(Row)], 1, 4, Cells);
        if (isVersion5)
        {
            var objectness = graph.Floats([.. Enumerable.Repeat(0.9f, Cells)], 1, 1, Cells);
            var all = graph.Node("Concat", [boxes, objectness, scores], ("axis", 1L));
            graph.Output(graph.Node("Transpose", [all], ("perm", new long[] { 0, 2, 1 })), "output", GraphWriter.Float32, 1L, (long)Cells, 8L);
        }
        else
        {
            graph.Output(graph.Node("Concat", [boxes, scores], ("axis", 1L)), "output0", GraphWriter.Float32, 1L, 7L, (long)Cells);
        }

        graph.Save(path);
    }

    /// <summary>Middle x, middle y, width and height of every cell; boxes reach over their cells, so that neighbours overlap.</summary>
    private static IEnumerable<float> Row(int field) => Enumerable.Range(0, Cells).Select(cell => field switch
    {
        0 => ((cell % Across) + 0.5f) * Cell,
        1 => ((cell / Across) + 0.5f) * Cell,
        _ => 2f * Cell,
    });
}
