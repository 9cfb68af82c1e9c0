using System.Text.Json;
using LamRobot.Contracts;
using LamRobot.Training.Corpora;
using LamRobot.Training.Examples;
using LamRobot.Training.Language;

namespace LamRobot.Training.Episodes;

/// <summary>Gives what an own robot has done: plans that were carried out to their end in missions that succeeded, with what had been tried before.</summary>
public sealed class EpisodeSource : ITrainingSource
{
    private const string ManifestFile = "manifest.json";

    private readonly CapabilityManifest manifest;
    private readonly Random random;
    private readonly List<(Observation Observation, List<TrainingExample> Examples)> groups;

    private EpisodeSource(CapabilityManifest manifest, IEnumerable<(Observation Observation, TrainingExample Example)> examples, int damagedLines, int seed)
    {
        this.manifest = manifest;
        DamagedLines = damagedLines;
        random = new(seed);
        groups = [.. examples.GroupBy(item => KeyOf(item.Observation), StringComparer.Ordinal).Select(group => (group.First().Observation, group.Select(item => item.Example).ToList()))];
    }

    /// <inheritdoc />
    public string Name => "episodes";

    /// <inheritdoc />
    public bool ShowsEffects => true;

    /// <summary>How many examples there are.</summary>
    public int Count => groups.Sum(group => group.Examples.Count);

    /// <summary>Lines of the files that could not be read.</summary>
    public int DamagedLines { get; }

    /// <summary>Opens a folder of recorded episodes.</summary>
    /// <param name="folder">The folder: <c>manifest.json</c>, what the robot can do, and files <c>*.jsonl</c> of journals or episodes.</param>
    /// <param name="numbers">Reads numbers as the planner will.</param>
    /// <param name="seed">The same seed gives the same groups.</param>
    /// <returns>The source; null when there is no such folder, or nothing in it proved right.</returns>
    /// <exception cref="FormatException">The manifest cannot be read.</exception>
    public static EpisodeSource? Open(string folder, NumberReading numbers, int seed)
    {
        var file = Path.Combine(folder, ManifestFile);
        if (!File.Exists(file))
        {
            return null;
        }

        var manifest = ReadManifest(file);
        var missions = new RecordedMissions();
        foreach (var path in Directory.EnumerateFiles(folder, "*.jsonl").Order(StringComparer.Ordinal))
        {
            missions.Read(path);
        }

        var converter = new EpisodeConverter(manifest, numbers);
        var examples = missions.Proven.Select(plan => (plan.Observation, Example: converter.Convert(plan)))
            .Where(item => item.Example is not null)
            .Select(item => (item.Observation, item.Example!));
        var source = new EpisodeSource(manifest, examples, missions.DamagedLines, seed);
        return source.Count > 0 ? source : null;
    }

    /// <inheritdoc />
    public TrainingGroup Next(int count, int maxClauses)
    {
        var (observation, examples) = random.Pick(groups, group => group.Examples.Count);
        return new(
            manifest with { Actuators = random.Shuffled(manifest.Actuators.Select(actuator => actuator with { Actions = random.Shuffled(actuator.Actions).ToEquatableList() })).ToEquatableList() },
            observation with { Entities = random.Shuffled(observation.Entities).ToEquatableList() },
            random.Sample(examples, count));
    }

    private static CapabilityManifest ReadManifest(string file)
    {
        try
        {
            return JsonSerializer.Deserialize(File.ReadAllBytes(file), ContractsJson.Default.CapabilityManifest)!;
        }
        catch (JsonException exception)
        {
            throw new FormatException($"{file} is no manifest: {exception.Message}", exception);
        }
    }

    // Commands may share what is known when the planner would read the same.
    private static string KeyOf(Observation observation) =>
        string.Join('\n', observation.Entities.Select(entity => $"{entity.Id}|{entity.Name}|{entity.Kind}|{string.Join(',', entity.Attributes.Select(pair => $"{pair.Key}={pair.Value}"))}"));
}
