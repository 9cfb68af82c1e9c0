using System.Text.Json;
using LamRobot.Perception.Speech;

namespace LamRobot.Benchmarks.Speech;

/// <summary>Reads test sets: JSON lines with `audio` beside them, and `command` (the true text) or `expect.steps` (slots).</summary>
internal static class TestSet
{
    public static async Task<IReadOnlyList<Sample>> ReadAsync(string path, IReadOnlyDictionary<string, string> references, CancellationToken cancellationToken)
    {
        var samples = new List<Sample>();
        await foreach (var line in File.ReadLinesAsync(path, cancellationToken))
        {
            using var json = JsonDocument.Parse(line);
            samples.Add(await ReadAsync(json.RootElement, Path.GetDirectoryName(path)!, references, cancellationToken));
        }

        return samples;
    }

    public static async Task<IReadOnlyDictionary<string, string>> ReadReferencesAsync(string path, CancellationToken cancellationToken)
    {
        var references = new Dictionary<string, string>();
        await foreach (var line in File.ReadLinesAsync(path, cancellationToken))
        {
            using var json = JsonDocument.Parse(line);
            references[json.RootElement.GetProperty("id").GetString()!] = json.RootElement.GetProperty("text").GetString()!;
        }

        return references;
    }

    private static async Task<Sample> ReadAsync(JsonElement line, string folder, IReadOnlyDictionary<string, string> references, CancellationToken cancellationToken)
    {
        var id = line.GetProperty("id").GetString()!;
        var reading = await AudioFile.ReadAsync(Path.Combine(folder, line.GetProperty("audio").GetString()!), cancellationToken);
        var clip = reading.Clip ?? throw new InvalidDataException($"{id}: {reading.Message}");
        var tags = line.GetProperty("tags").EnumerateArray().Select(tag => tag.GetString()!).ToArray();
        return line.TryGetProperty("command", out var command)
            ? new(id, clip, command.GetString(), [], GroupsOf(tags))
            : new(id, clip, references.GetValueOrDefault(id), Slots(line), ["recordings by people"]);
    }

    /// <summary>The first tag is the condition; hard voices and stop sentences stand apart.</summary>
    private static string[] GroupsOf(string[] tags) =>
        tags.Contains("hard voice") ? ["hard voices"]
        : tags[2] is "stop" or "decoy" ? [$"{tags[2]} sentences"]
        : ["spoken, not hard", $"spoken, {tags[0]}"];

    private static string[] Slots(JsonElement line) =>
    [
        .. from step in line.GetProperty("expect").GetProperty("steps").EnumerateArray()
           from argument in step.GetProperty("arguments").EnumerateObject()
           select argument.Value.ToString(),
    ];
}
