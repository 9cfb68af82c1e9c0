using LamRobot.Contracts;
using LamRobot.Planner.Numbers;
using LamRobot.Training.Corpora;
using LamRobot.Training.Desktops;
using LamRobot.Training.Devices;
using LamRobot.Training.Domains;
using LamRobot.Training.Episodes;
using LamRobot.Training.Examples;
using LamRobot.Training.Exploration;
using LamRobot.Training.Home;
using LamRobot.Training.Orders;
using LamRobot.Training.Services;
using LamRobot.Training.Worlds;

namespace LamRobot.Training.Loop;

/// <summary>What is learnt from, and how often: made commands, and sentences by people where their folder is there.</summary>
internal static class TrainingSources
{
    /// <summary>How often each source is drawn.</summary>
    public static readonly IReadOnlyList<(string Name, double Weight)> Weights =
    [
        ("home", .18), ("domains", .3), ("devices", .18), ("services", .14), ("orders", .1), ("worlds", .25), ("desktops", .2),
        ("alfred", .22), ("calvin", .03), ("clinc", .12), ("hwu", .13), ("snips", .12), ("sgd", .1), ("huric", .06), ("alfred-steps", .14),
    ];

    /// <summary>How often the expert's trajectories are drawn from the second phase on.</summary>
    public const double TrajectoryWeight = .2;

    /// <summary>How often a user's own cases and recorded episodes are drawn, each where it is there.</summary>
    public const double OwnWeight = .06;

    private const string Episodes = "episodes";
    private const int MostClauses = 5;
    private const double Begun = .25;

    private static readonly string[] Explored = ["devices", "services", "domains", "home", "alfred", "sgd", "hwu", "snips", "huric"];

    /// <summary>Opens what a phase learns from.</summary>
    /// <param name="dataFolder">Where people's sentences are; null for none.</param>
    /// <param name="seed">The same seed gives the same commands.</param>
    /// <param name="phase">The phase; from the second on some commands are begun.</param>
    public static WeightedMixture Open(string? dataFolder, int seed, int phase)
    {
        var sources = Sources(dataFolder, seed);

        ITrainingSource Of(string name) => phase == 1 || sources[name].ShowsEffects ? sources[name] : new ContinuedSource(sources[name], Begun, seed);
        var mixed = Weights.Where(pair => sources.ContainsKey(pair.Name)).Select(pair => (Of(pair.Name), pair.Weight)).ToList();
        var recorded = sources.Keys.Where(name => name.StartsWith(Episodes, StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToList();
        mixed.AddRange(recorded.Select(name => (Of(name), OwnWeight / recorded.Count)));
        if (sources.ContainsKey(CorporaFolder.Own))
        {
            mixed.Add((Of(CorporaFolder.Own), OwnWeight));
        }

        if (phase > 1)
        {
            mixed.Add((new TrajectorySource(seed), TrajectoryWeight));
        }

        return new(seed, mixed);
    }

    /// <summary>Tasks to explore.</summary>
    public static IReadOnlyList<ITaskSource> Tasks(string? dataFolder, int seed)
    {
        var sources = Sources(dataFolder, seed + 1);
        return
        [
            new WorldTaskSource(new WorldSource(seed + 1), MostClauses), new WorldTaskSource(new TrajectorySource(seed + 1), MostClauses), new WorldTaskSource(new WorldSource(seed + 2), MostClauses),
            .. Explored.Where(sources.ContainsKey).Select(name => new LabelledTasks(sources[name], MostClauses)),
        ];
    }

    private static Dictionary<string, ITrainingSource> Sources(string? dataFolder, int seed)
    {
        var corpora = dataFolder is null ? null : new CorporaFolder(dataFolder, Read, seed);
        var unrelated = corpora?.UnrelatedSentences ?? [];
        var sources = new Dictionary<string, ITrainingSource>(corpora?.Open() ?? new Dictionary<string, ITrainingSource>())
        {
            ["home"] = new HomeSource(seed, new() { UnrelatedSentences = unrelated }),
            ["domains"] = new DomainSource(seed, new() { UnrelatedSentences = unrelated }),
            ["devices"] = new DeviceSource(seed, new() { UnrelatedSentences = unrelated }),
            ["services"] = new ServiceSource(seed),
            ["orders"] = new OrderSource(seed),
            ["worlds"] = new WorldSource(seed, new() { UnrelatedSentences = unrelated }),
            ["desktops"] = new DesktopSource(seed),
        };
        foreach (var folder in EpisodeFolders(dataFolder))
        {
            if (EpisodeSource.Open(folder, Read, seed) is { } episodes)
            {
                sources[Path.GetRelativePath(dataFolder!, folder)] = episodes;
            }
        }

        return sources;
    }

    /// <summary>The folder of episodes and those in it, each for what other actuators can do.</summary>
    private static IEnumerable<string> EpisodeFolders(string? dataFolder) =>
        dataFolder is not null && Path.Combine(dataFolder, Episodes) is var whole && Directory.Exists(whole) ? Directory.EnumerateDirectories(whole).Prepend(whole) : [];

    private static double? Read(string words, ParameterSpec parameter) => NumberReader.Read(words, parameter.Unit, parameter.Minimum, parameter.Maximum);

    /// <summary>Commands in phrasings that are kept back from training, and some in known ones.</summary>
    public static IReadOnlyList<ITaskSource> HeldOut(int seed) =>
    [
        new LabelledTasks(new HomeSource(seed, new() { HeldOut = true }), 3),
        new LabelledTasks(new DomainSource(seed, new() { HeldOut = true, NewNames = true }), 3),
        new LabelledTasks(new DeviceSource(seed, new() { HeldOut = true }), 2),
        new LabelledTasks(new ServiceSource(seed, new() { HeldOut = true, NewNames = true }), 2),
        new LabelledTasks(new OrderSource(seed, heldOut: true), 2),
        new WorldTaskSource(new WorldSource(seed, new() { HeldOut = true }), 3),
        new WorldTaskSource(new TrajectorySource(seed, new() { HeldOut = true }), 3),
        new LabelledTasks(new DomainSource(seed + 1, new() { Domains = DomainSet.Blind }), 2),
        new LabelledTasks(new DomainSource(seed + 3, new() { Domains = DomainSet.Kept, Wide = 1 }), 2),
        new LabelledTasks(new HomeSource(seed + 2, new() { HeldOut = true }), 6),
        new LabelledTasks(new DesktopSource(seed, heldOut: true), 3),
    ];
}
