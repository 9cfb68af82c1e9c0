using LamRobot.Planner.Text;
using LamRobot.Training.Batches;
using LamRobot.Training.Calibration;
using LamRobot.Training.Export;
using LamRobot.Training.Loop;
using LamRobot.Training.Native;
using LamRobot.Training.Networks;
using static TorchSharp.torch;

namespace LamRobot.Training;

/// <summary>The commands of this program.</summary>
internal static class Commands
{
    private const int ExamGroups = 16;
    private const int ExamSeed = 1000;
    private const int CalibrationGroups = 30;

    public static int Run(string[] args)
    {
        switch (args)
        {
            case ["fix-native", var library]:
                FixNative(library);
                return 0;
            case ["export-minilm", var folder]:
                MiniLmExport.Write(folder, folder);
                return 0;
            case ["train", .. var rest]:
                Train(CommandLine.Read(rest));
                return 0;
            case ["export", var target, .. var rest]:
                Export(target, CommandLine.Read(rest));
                return 0;
            case ["exam", .. var rest]:
                var options = CommandLine.Read(rest);
                Exam(LoadNetwork(options), options);
                return 0;
            default:
                Console.WriteLine(CommandLine.Help);
                return 2;
        }
    }

    private static void FixNative(string library)
    {
        if (File.Exists(library) && NativeFix.IsNeeded() && NativeFix.Apply(library))
        {
            Console.WriteLine($"{library} now loads with this machine's C++ runtime.");
        }
    }

    private static void Train(TrainingOptions options)
    {
        set_num_threads(1);
        random.manual_seed(options.Seed);
        var network = NewNetwork(options);
        using var encoder = new FrozenEncoder(options.MiniLmFolder);
        var begun = options.Resume ? Checkpoint.LoadProgress(options.OutputFolder) : TrainingProgress.Start;
        using (var queue = new BatchQueue(new Lessons(TrainingSources.Open(options.DataFolder, options.Seed + begun.Steps), Batcher(encoder, options), options).Next))
        {
            var progress = new Trainer(options, network, TimeProvider.System, Console.Out).Run(queue);
            Console.WriteLine($"{progress.Steps} steps, {progress.Examples} examples in {progress.Seconds / 60:F1} minutes");
        }

        Exam(network, options);
    }

    private static void Exam(LamNetwork network, TrainingOptions options)
    {
        set_num_threads(1);
        using var encoder = new FrozenEncoder(options.MiniLmFolder);
        var batcher = Batcher(encoder, options);
        foreach (var (source, clauses) in TrainingSources.HeldOut(options.Seed + ExamSeed))
        {
            Console.WriteLine($"{source.Name}, up to {clauses} clauses: {QuickExam.Share(network, source, batcher, clauses, ExamGroups):P1} right, each decision given the right ones before it");
        }
    }

    private static void Export(string target, TrainingOptions options)
    {
        set_num_threads(1);
        LamExport.Write(target, LoadNetwork(options));
        var progress = Checkpoint.LoadProgress(options.OutputFolder);
        ModelCard.Write(target, options, progress, null, 0);
        var calibrator = new Calibrator(target, options.MiniLmFolder, Console.Out);
        var (calibration, askBelow) = calibrator.Fit(calibrator.Judge(TrainingSources.HeldOut(options.Seed + ExamSeed), CalibrationGroups));
        ModelCard.Write(target, options, progress, calibration, askBelow);
    }

    private static LamNetwork LoadNetwork(TrainingOptions options)
    {
        var network = NewNetwork(options);
        Checkpoint.LoadWeights(options.OutputFolder, network.Parameters);
        return network;
    }

    private static LamNetwork NewNetwork(TrainingOptions options) =>
        new(new MiniLm(new Safetensors(Path.Combine(options.MiniLmFolder, MiniLmExport.WeightFile))), options.SharedLayers, options.Seed);

    private static GroupBatcher Batcher(FrozenEncoder encoder, TrainingOptions options) =>
        new(WordPieceTokenizer.Load(Path.Combine(options.MiniLmFolder, "vocab.txt")), encoder);
}
