using LamRobot.Training.Calibration;
using LamRobot.Training.Export;
using LamRobot.Training.Loop;
using LamRobot.Training.Native;
using LamRobot.Training.Spotter;
using static TorchSharp.torch;

namespace LamRobot.Training;

/// <summary>The commands of this program.</summary>
internal static class Commands
{
    private const int ExamSeed = 1000;
    private const int CalibrationSeed = 2000;

    public static int Run(string[] args)
    {
        switch (args)
        {
            case [.., "--help" or "-h"]:
                Console.WriteLine(CommandLine.Help);
                return 0;
            case ["fix-native", var library]:
                FixNative(library);
                return 0;
            case ["export-minilm", var folder]:
                MiniLmExport.Write(folder, folder);
                return 0;
            case ["spotter", var target, .. var rest]:
                TrainSpotter(target, rest);
                return 0;
            case ["train", .. var rest]:
                return With(rest, Train);
            case ["export", var target, .. var rest]:
                return With(rest, options => Export(target, options));
            case ["exam", .. var rest]:
                return With(rest, options => Examine(options));
            default:
                Console.WriteLine(CommandLine.Help);
                return 2;
        }
    }

    private static int With(string[] args, Action<TrainingOptions> run)
    {
        TrainingOptions options;
        try
        {
            options = CommandLine.Read(args);
        }
        catch (ArgumentException exception)
        {
            Console.Error.WriteLine(exception.Message);
            Console.Error.WriteLine("--help shows the commands and their options.");
            return 2;
        }

        run(options);
        return 0;
    }

    private static void FixNative(string library)
    {
        if (File.Exists(library) && NativeFix.IsNeeded() && NativeFix.Apply(library))
        {
            Console.WriteLine($"{library} now loads with this machine's C++ runtime.");
        }
    }

    private static void TrainSpotter(string target, string[] args)
    {
        using var stop = new StopSignals("stopping after this step; the model so far is written");
        SpotterCommand.Run(target, args, Console.Out, stop.Token);
    }

    private static void Train(TrainingOptions options)
    {
        using var stop = new StopSignals("stopping after this step; --resume goes on from here");
        new TrainingRun(options, Console.Out).Run(stop.Token);
        if (options.Phase is null && !stop.Token.IsCancellationRequested)
        {
            ExportBest(options);
        }
    }

    /// <summary>What a whole run ends with: the phases compared, and the one that knows most as a model.</summary>
    private static void ExportBest(TrainingOptions options)
    {
        var best = Examine(options);
        var target = Path.Combine(options.OutputFolder, "lam");
        Export(target, options with { Phase = best });
        Console.WriteLine($"LAM{best} is in {target}; lamrobot plan \"...\" --planner lam --model {target} tries it");
    }

    private static int Examine(TrainingOptions options)
    {
        set_num_threads(1);
        return PhaseExam.Run(options, ExamSeed, Console.Out);
    }

    private static void Export(string target, TrainingOptions options)
    {
        set_num_threads(1);
        var phase = options.Phase ?? TrainingPhase.All.Count;
        PhaseExport.Write(target, options, phase);
        var calibrator = new Calibrator(target, options.MiniLmFolder, Console.Out);
        var (calibration, askBelow) = calibrator.Fit(calibrator.Judge(TrainingSources.HeldOut(options.Seed + CalibrationSeed), options.Groups));
        ModelCard.Write(target, options, phase, calibration, askBelow);
    }
}
