using LamRobot.Training.Networks;

namespace LamRobot.Training.Export;

/// <summary>Writes the graphs of the pretrained encoder; their weights stay where they are, in the file beside them.</summary>
internal static class MiniLmExport
{
    public const string WeightFile = "model.safetensors";

    /// <param name="folder">Where the weights are.</param>
    /// <param name="target">Where the graphs go; they run where the weights are.</param>
    public static void Write(string folder, string target)
    {
        var weights = new Safetensors(Path.Combine(folder, WeightFile));
        var embeddings = new OnnxGraph("embeddings");
        var ids = embeddings.Input("input_ids", OnnxGraph.Int64, "B", "S");
        embeddings.Output(Export(embeddings, weights).Embed(ids, Table(embeddings, weights)), "embeddings", OnnxGraph.Float32, "B", "S", MiniLm.Width);
        embeddings.Save(Path.Combine(target, "embeddings.onnx"));

        var encoder = new OnnxGraph("encoder");
        var bert = Export(encoder, weights);
        ids = encoder.Input("input_ids", OnnxGraph.Int64, "B", "S");
        var mask = encoder.Input("attention_mask", OnnxGraph.Int64, "B", "S");
        encoder.Output(bert.Encode(bert.Embed(ids, Table(encoder, weights)), mask), "token_vectors", OnnxGraph.Float32, "B", "S", MiniLm.Width);
        encoder.Save(Path.Combine(target, "encoder.onnx"));
    }

    private static Func<string, string> Table(OnnxGraph graph, Safetensors weights) => name => graph.External(name, WeightFile, weights[name]);

    private static BertExport Export(OnnxGraph graph, Safetensors weights) => new(graph, name => graph.Widen(graph.External(name, WeightFile, weights[name])));
}
