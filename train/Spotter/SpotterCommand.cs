using System.Globalization;
using static TorchSharp.torch;

namespace LamRobot.Training.Spotter;

/// <summary>The command that trains the stop word spotter, writes it and measures it.</summary>
internal static class SpotterCommand
{
    private const float Threshold = 0.5f;
    private static readonly string[] Known = ["--cache", "--recordings", "--whisper", "--seed", "--steps", "--sentences", "--windows"];

    /// <exception cref="ArgumentException">An option is unknown, missing or no number; the message says which.</exception>
    public static void Run(string target, string[] args, TextWriter log, CancellationToken cancellationToken)
    {
        set_num_threads(1);
        var options = Read(target, args);
        log.WriteLine("has the sentences spoken, or reads them ...");
        var maker = new WindowMaker(SpotterClips.Make(options, heldOut: false));
        log.WriteLine("encodes windows ...");
        using var encoder = new WindowEncoder(options.WhisperFolder);
        var windows = encoder.Make(maker, options.Seed, options.Windows, cancellationToken);
        var network = new SpotterTrainer(options, windows, log).Run(cancellationToken);
        using var fixedWeights = no_grad();
        SpotterExport.Write(target, network, Threshold);
        var heldOut = SpotterClips.Make(options, heldOut: true);
        new SpotterExam(heldOut, new WindowMaker(heldOut), options.WhisperFolder).Run(target, log);
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
            Windows = Number("--windows", defaults.Windows),
            WhisperFolder = values.GetValueOrDefault("--whisper", defaults.WhisperFolder),
        };
    }
}
