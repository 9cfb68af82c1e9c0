using LamRobot.Training.Loop;
using LamRobot.Training.Networks;
using static TorchSharp.torch;

namespace LamRobot.Training.Export;

/// <summary>Writes the graphs of the Large Action Model into a folder, and the weights that another training can begin with.</summary>
internal static class LamExport
{
    public static readonly IReadOnlyList<string> Files = [.. CommandEncoderExport.Files, "candidates.onnx", "late.onnx", "command.onnx", "decoder.onnx", Checkpoint.WeightsFile];

    public static void Write(string folder, LamNetwork network)
    {
        Directory.CreateDirectory(folder);
        using var scope = NewDisposeScope();
        using var fixedWeights = no_grad();
        CommandEncoderExport.Write(folder, network.CommandLayers, network.SharedLayers);
        var candidates = new CandidateExport(network.Pointer, network.Late);
        candidates.WriteCandidates(Path.Combine(folder, "candidates.onnx"));
        candidates.WriteLate(Path.Combine(folder, "late.onnx"));
        new CommandExport(network.Pointer, network.Late).Write(Path.Combine(folder, "command.onnx"));
        new DecoderExport(network.Pointer).Write(Path.Combine(folder, "decoder.onnx"));
        Checkpoint.WriteWeights(folder, network.Parameters);
    }
}
