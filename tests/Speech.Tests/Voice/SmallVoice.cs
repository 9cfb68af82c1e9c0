using LamRobot.Planner.Tests.Causal;

namespace LamRobot.Speech.Tests.Voice;

/// <summary>A network with a Piper voice's inputs and output: what it says are the numbers of its sounds, again and again.</summary>
internal sealed class SmallVoice : IDisposable
{
    public const float Loudness = 32;
    private const long Repetitions = 800;
    private readonly string folder = Directory.CreateTempSubdirectory("voice-").FullName;

    public SmallVoice(bool describes = true)
    {
        var graph = new GraphWriter();
        var input = graph.Input("input", GraphWriter.Int64, 1, "sounds");
        graph.Input("input_lengths", GraphWriter.Int64, 1);
        var scales = graph.Input("scales", GraphWriter.Float32, 3);
        var slowness = graph.Node("Gather", [scales, graph.Integer(1)]);
        var heard = graph.Node("Mul", [graph.Node("Div", [graph.Cast(input, GraphWriter.Float32), graph.Float(Loudness)]), slowness]);
        var repeated = graph.Node("Tile", [heard, graph.Integers(1, Repetitions)]);
        graph.Output(graph.Node("Reshape", [repeated, graph.Integers(1, 1, 1, -1)]), "output", GraphWriter.Float32, 1, 1, 1, "samples");
        graph.Save(Path);
        if (describes)
        {
            File.WriteAllText(Path + ".json", """
                {"audio": {"sample_rate": 16000}, "espeak": {"voice": "en"}, "inference": {"noise_scale": 0.5, "length_scale": 0.5, "noise_w": 0.1},
                 "num_speakers": 1, "phoneme_id_map": {"_": [0], "^": [1], "$": [2], " ": [3], "a": [10], "b": [11], "c": [12], "\u0327": [13], "h": [14], "l": [15]}}
                """);
        }
    }

    public string Path => System.IO.Path.Combine(folder, "small.onnx");

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
