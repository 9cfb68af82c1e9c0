using System.Text.Json;
using LamRobot.Contracts;
using LamRobot.Training.Examples;

namespace LamRobot.Training.Corpora;

/// <summary>Reads files of plan cases, one JSON object a line.</summary>
internal sealed class PlanCaseFile(string path, string manifestFolder)
{
    private readonly Dictionary<string, CapabilityManifest> manifests = [];
    private readonly Dictionary<string, Observation> observations = [];

    /// <summary>Reads all cases.</summary>
    /// <exception cref="FormatException">A line cannot be read; the message names the file and the line.</exception>
    public IReadOnlyList<PlanCase> Read()
    {
        var cases = new List<PlanCase>();
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            try
            {
                using var json = JsonDocument.Parse(line);
                cases.Add(Read(json.RootElement));
            }
            catch (Exception error) when (error is JsonException or KeyNotFoundException or InvalidOperationException)
            {
                throw new FormatException($"{path}, line {number}: {error.Message}", error);
            }
        }

        return cases;
    }

    private static List<ExpectedStep> Steps(JsonElement expect) =>
        expect.TryGetProperty("steps", out var steps) ? [.. steps.EnumerateArray().Select(step => new ExpectedStep(step.GetProperty("action").GetString()!, Arguments(step)))] : [];

    private static Dictionary<string, IReadOnlyList<ArgumentValue>> Arguments(JsonElement step) =>
        step.TryGetProperty("arguments", out var arguments) ? arguments.EnumerateObject().ToDictionary(argument => argument.Name, argument => Accepted(argument.Value)) : [];

    private static IReadOnlyList<ArgumentValue> Accepted(JsonElement value) =>
        value.ValueKind == JsonValueKind.Object ? [.. value.GetProperty("anyOf").EnumerateArray().Select(Value)] : [Value(value)];

    private static ArgumentValue Value(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number => value.GetDouble(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => value.GetString()!,
    };

    private PlanCase Read(JsonElement line)
    {
        var (manifestKey, manifest) = Manifest(line.GetProperty("manifest"));
        var (observationKey, observation) = line.TryGetProperty("observation", out var found) ? Observed(found) : ("", Observation.Empty);
        var expect = line.GetProperty("expect");
        return new()
        {
            Command = line.GetProperty("command").GetString()!,
            ManifestKey = manifestKey,
            Manifest = manifest,
            ObservationKey = observationKey,
            Observation = observation,
            Status = expect.TryGetProperty("outcome", out var outcome) ? Enum.Parse<TrainingStatus>(outcome.GetString()!, ignoreCase: true) : TrainingStatus.Plan,
            Steps = Steps(expect),
            Tags = line.TryGetProperty("tags", out var tags) ? [.. tags.EnumerateArray().Select(tag => tag.GetString()!)] : [],
        };
    }

    private (string Key, CapabilityManifest Manifest) Manifest(JsonElement element)
    {
        var key = element.ValueKind == JsonValueKind.String ? element.GetString()! : element.GetRawText();
        if (!manifests.TryGetValue(key, out var manifest))
        {
            var json = element.ValueKind == JsonValueKind.String ? File.ReadAllText(Path.Combine(manifestFolder, key)) : key;
            manifests[key] = manifest = JsonSerializer.Deserialize(json, ContractsJson.Default.CapabilityManifest)!;
        }

        return (key, manifest);
    }

    private (string Key, Observation Observation) Observed(JsonElement element)
    {
        var key = element.ValueKind == JsonValueKind.String ? element.GetString()! : element.GetRawText();
        if (!observations.TryGetValue(key, out var observation))
        {
            var json = element.ValueKind == JsonValueKind.String ? File.ReadAllText(Path.Combine(Path.GetDirectoryName(path)!, key)) : key;
            observations[key] = observation = JsonSerializer.Deserialize(json, ContractsJson.Default.Observation)!;
        }

        return (key, observation);
    }
}
