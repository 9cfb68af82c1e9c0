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
        Write(weights, Path.Combine(target, "encoder.onnx"), static graph => new SingleLinear(graph));
        Write(weights, Path.Combine(target, "encoder_int8.onnx"), static graph => new EightBitLinear(graph));
    }

    private static void Write(Safetensors weights, string path, Func<OnnxGraph, ILinearExport> linear)
    {
        var encoder = new OnnxGraph("encoder");
        var bert = new BertExport(encoder, name => encoder.Widen(encoder.External(name, WeightFile, weights[name])), linear(encoder));
        var ids = encoder.Input("input_ids", OnnxGraph.Int64, "B", "S");
        var mask = encoder.Input("attention_mask", OnnxGraph.Int64, "B", "S");
        var states = bert.Encode(bert.Embed(ids, name => encoder.External(name, WeightFile, weights[name])), mask);
        encoder.Output(states[^1], "token_vectors", OnnxGraph.Float32, "B", "S", MiniLm.Width);
        for (var i = 0; i < MiniLm.LayerCount; i++)
        {
            encoder.Output(states[i], LayerName(i), OnnxGraph.Float32, "B", "S", MiniLm.Width);
        }

        encoder.Save(path);
    }

    /// <summary>The name of what goes into a layer: the encoder gives it, and an encoder that was tuned from there on takes it.</summary>
    public static string LayerName(int layer) => $"into_layer_{layer}";
}
