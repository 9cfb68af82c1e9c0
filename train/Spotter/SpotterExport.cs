using LamRobot.Perception.Speech;
using LamRobot.Training.Export;

namespace LamRobot.Training.Spotter;

/// <summary>Writes the spotter as an ONNX graph: hidden states [1, 75, 384] to probabilities [1, classes].</summary>
internal static class SpotterExport
{
    public static void Write(string folder, SpotterNetwork network, float threshold)
    {
        Directory.CreateDirectory(folder);
        var graph = new OnnxGraph("stop_word");
        var values = graph.Transpose(graph.Input("hidden", OnnxGraph.Float32, 1, StopWordEncoder.Positions, StopWordEncoder.Width), 0, 2, 1);
        foreach (var layer in network.Layers)
        {
            values = graph.Node("Relu", [graph.Node("Conv", [values, graph.Tensor(layer.Weight), graph.Tensor(layer.Bias)], ("strides", new long[] { layer.Stride }))]);
        }

        graph.Output(graph.Softmax(graph.Linear(graph.Node("Flatten", [values], ("axis", 1L)), network.Last)), "probabilities", OnnxGraph.Float32, 1, StopSentences.Words.Count + 1);
        graph.Save(Path.Combine(folder, StopWordModel.FileName));
        new StopWordSettings(StopSentences.Words, threshold).Write(folder);
    }
}
