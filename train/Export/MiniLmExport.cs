using LamRobot.Training.Networks;

namespace LamRobot.Training.Export;

/// <summary>Writes the graphs of the pretrained encoder, in single precision and in eight bits; its weights stay where they are, in the file beside them.</summary>
internal static class MiniLmExport
{
    public const string WeightFile = "model.safetensors";

    /// <param name="folder">Where the weights are.</param>
    /// <param name="target">Where the graphs go; they run where the weights are.</param>
    public static void Write(string folder, string target)
    {
        var weights = new Safetensors(Path.Combine(folder, WeightFile));
        EncoderGraphs.Write(target, "encoder", weights, WeightFile, static (graph, bert, stored) =>
        {
            var ids = graph.Input("input_ids", OnnxGraph.Int64, "B", "S");
            var mask = graph.Input("attention_mask", OnnxGraph.Int64, "B", "S");
            var states = bert.Encode(bert.Embed(ids, stored), mask);
            graph.Output(states[^1], "token_vectors", OnnxGraph.Float32, "B", "S", MiniLm.Width);
            for (var i = 0; i < MiniLm.LayerCount; i++)
            {
                graph.Output(states[i], LayerName(i), OnnxGraph.Float32, "B", "S", MiniLm.Width);
            }
        });
    }

    /// <summary>The name of what goes into a layer: the encoder gives it, and an encoder that was tuned from there on takes it.</summary>
    public static string LayerName(int layer) => $"into_layer_{layer}";
}
