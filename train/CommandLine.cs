using System.Globalization;
using LamRobot.Training.Loop;

namespace LamRobot.Training;

/// <summary>Reads the options of the commands.</summary>
internal static class CommandLine
{
    public const string Help = """
        train   --out DIR [--data DIR] [--minilm DIR] [--from MODEL] [--all | --phase N] [--steps N] [--seed 1] [--batch 24] [--resume]
                                                    learns, and saves checkpoints in --out; --resume goes on from them;
                                                    --from begins with what a model, such as models/lam, knows already
        exam    --out DIR [--phase N] [--groups 20] what each phase has learnt, on the same held-out tasks
        export  TARGET --out DIR [--phase N] [--groups 20]
                                                    writes the ONNX files, measures them and fits their confidence
        spotter TARGET [--cache DIR] [--recordings DIR] [--seed 1] [--steps N] [--sentences N]
                                                    learns to know stop words by their sound, writes the model and measures it;
                                                    espeak-ng (and flite, where it is there) speak, --recordings are people who say none
        export-minilm DIR                           writes the graphs of the pretrained encoder
        """;

    private static readonly string[] Known = ["--out", "--data", "--minilm", "--all", "--phase", "--steps", "--seed", "--batch", "--groups", "--from", "--resume"];

    /// <exception cref="ArgumentException">An option is unknown, missing or no number; the message says which.</exception>
    public static TrainingOptions Read(IReadOnlyList<string> args)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < args.Count; i++)
        {
            if (!Known.Contains(args[i]))
            {
                throw new ArgumentException($"{args[i]} is not an option of the trainer.");
            }

            values[args[i]] = i + 1 < args.Count && !args[i + 1].StartsWith("--", StringComparison.Ordinal) ? args[++i] : "";
        }

        int? Number(string name) => !values.TryGetValue(name, out var text) ? null
            : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
            : throw new ArgumentException($"{name} needs a whole number, not \"{text}\".");
        string? Given(string name) => values.TryGetValue(name, out var folder) ? Existing(name, folder) : null;
        return new()
        {
            MiniLmFolder = Existing("--minilm", values.GetValueOrDefault("--minilm", Path.Combine("models", "minilm-l6-v2"))),
            DataFolder = Given("--data"),
            BeginWith = Given("--from"),
            OutputFolder = values.TryGetValue("--out", out var folder) && folder.Length > 0 ? folder : throw new ArgumentException("--out DIR is missing: checkpoints go there."),
            Phase = Number("--phase") switch { null => null, >= 1 and <= 4 and var phase => phase, _ => throw new ArgumentException("--phase is 1, 2, 3 or 4.") },
            Steps = Number("--steps"),
            Seed = Number("--seed") ?? 1,
            BatchSize = Number("--batch") ?? 24,
            Groups = Number("--groups") ?? 20,
            Resume = values.ContainsKey("--resume"),
        };
    }

    private static string Existing(string name, string folder) =>
        Directory.Exists(folder) ? folder : throw new ArgumentException($"{name} {folder}: there is no such folder.");
}
