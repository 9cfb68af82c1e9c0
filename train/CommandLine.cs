using System.Globalization;
using LamRobot.Training.Loop;

namespace LamRobot.Training;

/// <summary>Reads the options of the commands.</summary>
internal static class CommandLine
{
    public const string Help = """
        train   --minilm DIR --data DIR --out DIR [--minutes 40] [--seed 1] [--batch 48] [--resume]   learns, and saves checkpoints in --out
        exam    --minilm DIR --data DIR --out DIR                                                     held-out phrasings, quickly
        export  TARGET --minilm DIR --data DIR --out DIR                                              writes the ONNX files, measures them and fits their confidence
        export-minilm DIR                                                                             writes the graphs of the pretrained encoder
        """;

    public static TrainingOptions Read(IReadOnlyList<string> args)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < args.Count; i++)
        {
            values[args[i]] = i + 1 < args.Count && !args[i + 1].StartsWith("--", StringComparison.Ordinal) ? args[++i] : "";
        }

        double Number(string name, double otherwise) => values.TryGetValue(name, out var text) ? double.Parse(text, CultureInfo.InvariantCulture) : otherwise;
        string Folder(string name) => values.TryGetValue(name, out var text) ? text : throw new ArgumentException($"{name} DIR is missing.{Environment.NewLine}{Help}", nameof(args));
        return new()
        {
            MiniLmFolder = Folder("--minilm"),
            DataFolder = Folder("--data"),
            OutputFolder = Folder("--out"),
            Minutes = Number("--minutes", 40),
            Seed = (int)Number("--seed", 1),
            BatchSize = (int)Number("--batch", 48),
            Resume = values.ContainsKey("--resume"),
        };
    }
}
