using LamRobot.Training.Networks;

namespace LamRobot.Training.Export;

/// <summary>Writes the graphs of the Large Action Model into a folder.</summary>
internal static class LamExport
{
    public static readonly IReadOnlyList<string> Files = ["command_encoder.onnx", "candidates.onnx", "late.onnx", "command.onnx", "decoder.onnx"];

    public static void Write(string folder, LamNetwork network)
    {
        Directory.CreateDirectory(folder);
        CommandEncoderExport.Write(Path.Combine(folder, "command_encoder.onnx"), network.CommandLayers);
        var command = new CommandExport(network.Pointer, network.Late);
        command.WriteCandidates(Path.Combine(folder, "candidates.onnx"));
        command.WriteLate(Path.Combine(folder, "late.onnx"));
        command.WriteCommand(Path.Combine(folder, "command.onnx"));
        new DecoderExport(network.Pointer).Write(Path.Combine(folder, "decoder.onnx"));
    }
}
