using LamRobot.Training.Networks;
using static TorchSharp.torch;

namespace LamRobot.Training.Export;

/// <summary>Writes the encoder of commands, to be computed in single precision or in eight bits: the layers that were trained, in half precision in a file of their own; what the frozen layers below give comes in.</summary>
internal static class CommandEncoderExport
{
    private static readonly string[] AttentionParts = ["query", "key", "value"];

    private const string Name = "command_encoder";
    private const string WeightFile = Name + ".safetensors";

    /// <summary>The files that it writes.</summary>
    public static readonly IReadOnlyList<string> Files = [.. EncoderGraphs.FilesOf(Name), WeightFile];

    public static void Write(string folder, IReadOnlyList<BertLayer> layers, int sharedLayers)
    {
        using var scope = NewDisposeScope();
        var file = Path.Combine(folder, WeightFile);
        Safetensors.WriteHalf(file, layers.Index().Skip(sharedLayers).SelectMany(static layer => Named(layer.Item, $"encoder.layer.{layer.Index}.")).Select(static named => (named.Key, named.Value.shape, named.Value.Values())));
        EncoderGraphs.Write(folder, Name, new Safetensors(file), WeightFile, (graph, bert, _) =>
        {
            var shared = graph.Input(MiniLmExport.LayerName(sharedLayers), OnnxGraph.Float32, "B", "S", MiniLm.Width);
            var mask = graph.Input("attention_mask", OnnxGraph.Int64, "B", "S");
            graph.Output(bert.Encode(shared, mask, sharedLayers)[^1], "command_vectors", OnnxGraph.Float32, "B", "S", MiniLm.Width);
        });
    }

    private static IEnumerable<KeyValuePair<string, Tensor>> Named(BertLayer layer, string name)
    {
        static IEnumerable<KeyValuePair<string, Tensor>> Pair(string part, Tensor weight, Tensor bias) => [new(part + ".weight", weight), new(part + ".bias", bias)];
        var joined = AttentionParts.SelectMany((part, i) => Pair(
            $"{name}attention.self.{part}",
            layer.QueryKeyValue.Weight.detach().narrow(0, i * MiniLm.Width, MiniLm.Width),
            layer.QueryKeyValue.Bias!.detach().narrow(0, i * MiniLm.Width, MiniLm.Width)));
        return
        [
            .. joined,
            .. Pair(name + "attention.output.dense", layer.Output.Weight, layer.Output.Bias!),
            .. Pair(name + "attention.output.LayerNorm", layer.AfterAttention.Weight, layer.AfterAttention.Bias),
            .. Pair(name + "intermediate.dense", layer.Widen.Weight, layer.Widen.Bias!),
            .. Pair(name + "output.dense", layer.Narrow.Weight, layer.Narrow.Bias!),
            .. Pair(name + "output.LayerNorm", layer.AfterFeedForward.Weight, layer.AfterFeedForward.Bias),
        ];
    }
}
