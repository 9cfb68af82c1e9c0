using LamRobot.Perception.Speech;
using LamRobot.Training.Export;

namespace LamRobot.Training.Spotter;

/// <summary>Writes the spotter as an ONNX graph: frames [1, n, bands] to probabilities [1, judgements, classes].</summary>
internal static class SpotterExport
{
    public static void Write(string folder, SpotterNetwork network, float threshold)
    {
        Directory.CreateDirectory(folder);
        var graph = new OnnxGraph("stop_word");
        var values = graph.Transpose(graph.Input("frames", OnnxGraph.Float32, 1, "n", SpotterFeatures.Bands), 0, 2, 1);
        values = Relu(graph, Convolution(graph, values, network.First));
        foreach (var block in network.Blocks)
        {
            var after = Relu(graph, Convolution(graph, Convolution(graph, values, block.Depth), block.Point));
            values = block.HasShortcut
                ? graph.Add(after, graph.Node("Slice", [values, graph.Integers(block.Cut), graph.Integers(long.MaxValue), graph.Integers(2)]))
                : after;
        }

        var logits = Convolution(graph, Relu(graph, Convolution(graph, values, network.Hidden)), network.Last);
        graph.Output(graph.Softmax(graph.Transpose(logits, 0, 2, 1)), "probabilities", OnnxGraph.Float32, 1, "judgements", StopSentences.Words.Count + 1);
        graph.Save(Path.Combine(folder, StopWordModel.FileName));
        new StopWordSettings(StopSentences.Words, threshold, SpotterNetwork.Frames, SpotterNetwork.Stride).Write(folder);
    }

    private static string Convolution(OnnxGraph graph, string input, ConvolutionLayer layer) => graph.Node(
        "Conv", [input, graph.Tensor(layer.Weight), graph.Tensor(layer.Bias)], ("strides", new long[] { layer.Stride }), ("dilations", new long[] { layer.Dilation }), ("group", (long)layer.Groups));

    private static string Relu(OnnxGraph graph, string input) => graph.Node("Relu", [input]);
}
