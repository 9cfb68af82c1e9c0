using LamRobot.Planner.Lam;
using LamRobot.Planner.Text;
using LamRobot.Training.Batches;
using LamRobot.Training.Examples;
using LamRobot.Training.Exploration;
using LamRobot.Training.Export;
using LamRobot.Training.Networks;
using LamRobot.Training.Reinforcement;
using static TorchSharp.torch;

namespace LamRobot.Training.Loop;

/// <summary>Runs the phases: each begins with what the one before has learnt.</summary>
/// <param name="options">How the model is trained.</param>
/// <param name="output">Where progress is told.</param>
internal sealed class TrainingRun(TrainingOptions options, TextWriter output)
{
    // Making batches leaves most of a core idle once the encoder learns; more than two were not tried.
    private const int MostThreads = 2;
    private const int ExploredGroups = 144;
    private const int JudgedGroups = 72;
    private const int Draws = 6;
    private const double ExploredShare = .35;
    private const double JudgedShare = .5;

    /// <summary>Runs the phases that are asked for; a phase that is complete is not run again when the run is resumed.</summary>
    public void Run(CancellationToken stop)
    {
        set_num_threads(Math.Min(MostThreads, Environment.ProcessorCount));
        random.manual_seed(options.Seed);
        output.WriteLine(MixedPrecision.Pays ? "products in bfloat16" : "products in float32: this processor has no fast bfloat16");
        if (options.DataFolder is null)
        {
            output.WriteLine("no --data: learning from made commands alone; people's sentences are missing, and the model will understand people less well");
        }

        foreach (var phase in TrainingPhase.All.Where(phase => options.Phase is null || phase.Number == options.Phase))
        {
            if (stop.IsCancellationRequested)
            {
                return;
            }

            if (options.Resume && options.Phase is null && Checkpoint.IsComplete(phase.FolderIn(options.OutputFolder)))
            {
                output.WriteLine($"phase {phase.Number}, {phase.Name}: complete");
                continue;
            }

            Run(phase, stop);
        }
    }

    /// <summary>The network as a phase left it.</summary>
    public static LamNetwork Load(TrainingOptions options, int phase)
    {
        var network = NewNetwork(options);
        Checkpoint.LoadWeights(TrainingPhase.All[phase - 1].FolderIn(options.OutputFolder), network.Parameters);
        return network;
    }

    public static GroupBatcher Batcher(FrozenEncoder encoder, TrainingOptions options) =>
        new(WordPieceTokenizer.Load(Path.Combine(options.MiniLmFolder, "vocab.txt")), encoder);

    private static LamNetwork NewNetwork(TrainingOptions options) =>
        new(new MiniLm(new Safetensors(Path.Combine(options.MiniLmFolder, MiniLmExport.WeightFile))), options.SharedLayers, options.Seed);

    private void Run(TrainingPhase phase, CancellationToken stop)
    {
        var given = options.BeginWith is not null && phase.Number == (options.Phase ?? 1);
        var network = given ? BeginWith(options.BeginWith!) : phase.Number == 1 ? NewNetwork(options) : Load(options, phase.Number - 1);
        var folder = phase.FolderIn(options.OutputFolder);
        var begun = options.Resume && Checkpoint.Exists(folder) ? Checkpoint.LoadProgress(folder).Steps : 0;
        using var encoder = new FrozenEncoder(options.MiniLmFolder);
        var batcher = Batcher(encoder, options);
        var (sources, loss) = Lessons(phase, options.Seed + begun, stop);
        using var queue = new WorkAhead<TrainingBatch>(new Lessons(sources, batcher, options, begun, growing: phase.Number == 1 && !given).Next);
        var progress = new Trainer(options, given ? phase with { FrozenShare = 0 } : phase, network, TimeProvider.System, output).Run(queue, loss, stop);
        output.WriteLine($"phase {phase.Number}: {progress.Steps} steps, {progress.Examples} examples in {progress.Seconds / 60:F1} minutes");
    }

    /// <summary>The network of a model.</summary>
    private LamNetwork BeginWith(string model)
    {
        var network = NewNetwork(options);
        Checkpoint.LoadWeights(model, network.Parameters);
        output.WriteLine($"beginning with what {model} knows");
        return network;
    }

    /// <summary>What a phase learns from, and by which loss.</summary>
    private (WeightedMixture Sources, Func<LamNetwork, TrainingBatch, bool, LossParts> Loss) Lessons(TrainingPhase phase, int seed, CancellationToken stop)
    {
        var usual = TrainingSources.Open(options.DataFolder, seed, phase.Number);
        if (phase.Number < 3)
        {
            return (usual, LamLoss.Of);
        }

        if (phase.Number == 3)
        {
            var found = Explore(phase, ExploredGroups, Found, stop);
            return (new(seed, (new AttemptSource("explored", found, seed), ExploredShare), (usual, 1 - ExploredShare)), LamLoss.Of);
        }

        var judged = new AttemptSource("judged", Explore(phase, JudgedGroups, attempts => attempts, stop), seed);
        return (new(seed, (judged, JudgedShare), (usual, 1 - JudgedShare)), new PolicyLoss(Load(options, 3), judged.Verdicts).Of);
    }

    /// <summary>Tries tasks with what the phase before has learnt; a shorter phase tries fewer.</summary>
    private List<AttemptGroup> Explore(TrainingPhase phase, int most, Func<IReadOnlyList<Attempt>, IReadOnlyList<Attempt>> keep, CancellationToken stop)
    {
        var groups = Math.Max(1, (int)(most * Math.Min(1, (options.Steps ?? phase.Steps) / (double)phase.Steps)));
        using var model = LamModel.Load(PhaseExport.WriteBeside(options, phase.Number - 1), options.MiniLmFolder);
        using var planner = new LamPlanner(model);
        var explorer = new Explorer(planner, Draws, options.Seed);
        var tasks = TrainingSources.Tasks(options.DataFolder, options.Seed);
        var kept = new List<AttemptGroup>();
        for (var i = 0; i < groups && !stop.IsCancellationRequested; i++)
        {
            var tried = explorer.Try(tasks[i % tasks.Count]);
            kept.Add(tried with { Attempts = keep(tried.Attempts) });
            if (i % 20 == 19)
            {
                output.WriteLine($"explored {i + 1} of {groups} groups: {explorer.Counts.Tasks} tasks, {explorer.Counts.Failed} failed at first, {explorer.Counts.Reached} of these reached; {explorer.Counts.Attempts} plans drawn, {kept.Sum(group => group.Attempts.Count)} kept");
                output.Flush();
            }
        }

        return kept;
    }

    /// <summary>The drawn plans that reach a goal which the likeliest plan does not reach: it comes first for every task.</summary>
    private static IReadOnlyList<Attempt> Found(IReadOnlyList<Attempt> attempts) =>
        [.. attempts.GroupBy(attempt => attempt.Example.Command).Where(group => !group.First().Verdict.Succeeded).SelectMany(group => group.Where(attempt => attempt.Verdict.Succeeded).Take(1))];
}
