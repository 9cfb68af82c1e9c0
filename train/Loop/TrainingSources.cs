using LamRobot.Planner.Numbers;
using LamRobot.Training.Corpora;
using LamRobot.Training.Domains;
using LamRobot.Training.Examples;
using LamRobot.Training.Home;

namespace LamRobot.Training.Loop;

/// <summary>What is learnt from, and how often: made commands, and sentences by people where their folder is there.</summary>
internal static class TrainingSources
{
    /// <summary>How often each source is drawn.</summary>
    public static readonly IReadOnlyList<(string Name, double Weight)> Weights =
    [
        ("home", .34), ("domains", .16), ("alfred", .13), ("calvin", .03),
        ("clinc", .07), ("hwu", .07), ("snips", .05), ("sgd", .06), ("huric", .03), ("alfred-steps", .06),
    ];

    public static WeightedMixture Open(string dataFolder, int seed)
    {
        var corpora = new CorporaFolder(dataFolder, (words, parameter) => NumberReader.Read(words, parameter.Unit, parameter.Minimum, parameter.Maximum), seed);
        var unrelated = corpora.UnrelatedSentences;
        var sources = new Dictionary<string, ITrainingSource>(corpora.Open())
        {
            ["home"] = new HomeSource(seed, new() { UnrelatedSentences = unrelated }),
            ["domains"] = new DomainSource(seed, new() { UnrelatedSentences = unrelated }),
        };
        return new(seed, [.. Weights.Where(pair => sources.ContainsKey(pair.Name)).Select(pair => (sources[pair.Name], pair.Weight))]);
    }

    /// <summary>Commands in phrasings that are kept back from training, and some in known ones, with the most clauses of each.</summary>
    public static IReadOnlyList<(ITrainingSource Source, int Clauses)> HeldOut(int seed) =>
    [
        (new HomeSource(seed, new() { HeldOut = true }), 3),
        (new DomainSource(seed, new() { HeldOut = true, NewNames = true }), 3),
        (new HomeSource(seed + 1), 3),
        (new HomeSource(seed + 2, new() { HeldOut = true }), 6),
    ];
}
