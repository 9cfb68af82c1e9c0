using LamRobot.Training.Networks;

namespace LamRobot.Training.Export;

/// <summary>Writes the graph of an encoder in single precision and in eight bits; both read the same weights, in a file beside them.</summary>
internal static class EncoderGraphs
{
    /// <summary>The names of an encoder's graphs: single precision, eight bits.</summary>
    public static string[] FilesOf(string name) => [$"{name}.onnx", $"{name}_int8.onnx"];

    /// <param name="folder">Where the graphs go.</param>
    /// <param name="name">The encoder's name.</param>
    /// <param name="weights">The weights.</param>
    /// <param name="weightFile">The name of their file.</param>
    /// <param name="draw">Puts the nodes into the graph; told of the graph, its layers, and the way to weights as they are stored.</param>
    public static void Write(string folder, string name, Safetensors weights, string weightFile, Action<OnnxGraph, BertExport, Func<string, string>> draw)
    {
        Func<OnnxGraph, ILinearExport>[] formats = [static graph => new SingleLinear(graph), static graph => new EightBitLinear(graph)];
        foreach (var (file, format) in FilesOf(name).Zip(formats))
        {
            var graph = new OnnxGraph(name);
            string Stored(string weight) => graph.External(weight, weightFile, weights[weight]);
            draw(graph, new BertExport(graph, weight => graph.Widen(Stored(weight)), format(graph)), Stored);
            graph.Save(Path.Combine(folder, file));
        }
    }
}
