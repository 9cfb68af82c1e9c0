using System.Globalization;
using static TorchSharp.torch;

namespace LamRobot.Training.Spotter;

/// <summary>The command that trains the stop word spotter, writes it and measures it.</summary>
internal static class SpotterCommand
{
    private const float Threshold = 0.5f;
    private static readonly string[] Known = ["--cache", "--recordings", "--seed", "--steps", "--sentences"];

    /// <exception cref="ArgumentException">An option is unknown, missing or no number; the message says which.</exception>
    public static void Run(string target, string[] args, TextWriter log, CancellationToken cancellationToken)
    {
        set_num_threads(1);
        var options = Read(target, args);
        log.WriteLine("has the sentences spoken, or reads them ...");
        var maker = new SegmentMaker(SpotterClips.Make(options, heldOut: false));
        var network = new SpotterTrainer(options, maker, log).Run(cancellationToken);
        using var fixedWeights = no_grad();
        SpotterExport.Write(target, network, Threshold);
        Examine(options, log);
    }

    /// <summary>Measures a model with voices and sentences that it has not learnt from.</summary>
    public static void Examine(SpotterOptions options, TextWriter log)
    {
        var heldOut = SpotterClips.Make(options, heldOut: true);
        new SpotterExam(heldOut, new SegmentMaker(heldOut)).Run(options.TargetFolder, log);
    }

    private static SpotterOptions Read(string target, string[] args)
    {
        var values = args.Chunk(2).ToDictionary(
            pair => Known.Contains(pair[0]) && pair.Length == 2 ? pair[0] : throw new ArgumentException($"{pair[0]} is not an option of the spotter, or has no value.", nameof(args)), pair => pair[1], StringComparer.Ordinal);
        int Number(string name, int otherwise) => !values.TryGetValue(name, out var text) ? otherwise
            : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : throw new ArgumentException($"{name} needs a whole number, not \"{text}\".", nameof(args));
        var defaults = new SpotterOptions { TargetFolder = target, CacheFolder = values.GetValueOrDefault("--cache", Path.Combine(Path.GetTempPath(), "lamrobot-spotter")) };
        return defaults with
        {
            RecordingsFolder = values.GetValueOrDefault("--recordings"),
            Seed = Number("--seed", defaults.Seed),
            Steps = Number("--steps", defaults.Steps),
            Sentences = Number("--sentences", defaults.Sentences),
        };
    }
}
