using LamRobot.Contracts;
using LamRobot.Training.Examples;
using LamRobot.Training.Home;
using LamRobot.Training.Language;

namespace LamRobot.Training.Corpora;

/// <summary>Gives people's sentences about work in a house or at a table; in part of the groups actions get other names, in some one is missing and its sentences are refused.</summary>
internal sealed class HouseholdSource : ITrainingSource
{
    private const double Reworded = .4;
    private const double Lacking = .08;
    private const double Renamed = .25;
    private const int FewestRenamed = 24;
    private const int MostWeight = 200;

    private readonly Random random;
    private readonly bool varied;
    private readonly EntityRenaming renaming = new(HomeNames.Read());
    private readonly List<(CapabilityManifest Manifest, Observation Observation, List<TrainingExample> Examples)> groups;
    private readonly Dictionary<string, (string[] Names, string[] Descriptions)> wordings =
        ResourceText.Lines("household-actions.txt").Select(line => line.Split(';', StringSplitOptions.TrimEntries)).ToDictionary(x => x[0], x => (x[1].Split('|'), x[2].Split('|')));

    public HouseholdSource(string name, IReadOnlyList<PlanCase> cases, CaseConverter converter, bool varied, int seed)
    {
        Name = name;
        random = new(seed);
        this.varied = varied;
        groups = [.. cases.Where(x => !x.Tags.Contains("unclear")).GroupBy(x => (x.ManifestKey, x.ObservationKey))
            .Select(group => (group.First().Manifest, group.First().Observation, group.Select(converter.Convert).OfType<TrainingExample>().ToList()))];
    }

    /// <inheritdoc />
    public string Name { get; }

    /// <summary>The sentences, which other domains cannot fulfil.</summary>
    public IEnumerable<string> Sentences => groups.SelectMany(group => group.Examples).Select(example => example.Command);

    /// <inheritdoc />
    public TrainingGroup Next(int count, int maxClauses)
    {
        var (manifest, observation, examples) = random.Pick(groups, group => Math.Min(group.Examples.Count, MostWeight));
        var actuator = manifest.Actuators[0];
        var chosen = random.Sample(examples, count);
        if (varied && random.Hits(Renamed) && renaming.Apply(observation, chosen, random.Pick([.1, .2, .4]), random) is var renamed && renamed.Examples.Count >= FewestRenamed)
        {
            (observation, chosen) = renamed;
        }

        var lacking = varied && random.Hits(Lacking) ? random.Pick(actuator.Actions).Name : null;
        var reworded = varied && random.Hits(Reworded);
        var actions = actuator.Actions.Where(action => action.Name != lacking).ToDictionary(action => action.Name, action => reworded ? Reword(action) : action);
        return new(
            manifest with { Actuators = [actuator with { Actions = random.Shuffled(actions.Values).ToEquatableList() }] },
            observation with { Entities = random.Shuffled(observation.Entities).ToEquatableList() },
            [.. chosen.Select(example => Rename(example, actions, lacking))]);
    }

    private static TrainingExample Rename(TrainingExample example, Dictionary<string, ActionSpec> actions, string? lacking) =>
        example.Steps.Any(step => step.Action == lacking)
            ? new(example.Command, [], TrainingStatus.Refuse)
            : example with { Steps = [.. example.Steps.Select(step => step with { Action = actions[step.Action].Name })] };

    private ActionSpec Reword(ActionSpec action) => wordings.TryGetValue(action.Name, out var wording)
        ? action with { Name = random.Pick(wording.Names), Description = random.Hits(.3) ? action.Description : random.Pick(wording.Descriptions) }
        : action;
}
