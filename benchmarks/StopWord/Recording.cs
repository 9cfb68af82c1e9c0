using System.Text.Json;
using System.Text.RegularExpressions;
using LamRobot.Perception.Speech;

namespace LamRobot.Benchmarks.StopWord;

/// <summary>A recording of a test set.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Clip">The sound.</param>
/// <param name="Words">What was said; empty when only its meaning is known.</param>
/// <param name="Group">"stop"; "other use" (a stop word in a sentence that is no order to stop); "alike" (only words that sound like one); "commands"; "people"; "no speech"; "own voice".</param>
/// <param name="Condition">The noise or the room.</param>
internal sealed partial record Recording(string Id, AudioClip Clip, string Words, string Group, string Condition)
{
    /// <summary>Silence after the last word in the recordings of the spoken set.</summary>
    private static readonly TimeSpan Tail = TimeSpan.FromSeconds(0.3);

    /// <summary>When the stop word is over; null where something follows it, or it is said several times.</summary>
    public TimeSpan? WordEnd => Group == "stop" && OneWordLast().IsMatch(Words) ? Clip.Duration - Tail : null;

    /// <summary>Reads a set: JSON lines with `audio` beside them, and tags.</summary>
    public static async Task<List<Recording>> ReadAsync(string path, CancellationToken cancellationToken)
    {
        var recordings = new List<Recording>();
        await foreach (var line in File.ReadLinesAsync(path, cancellationToken))
        {
            using var json = JsonDocument.Parse(line);
            var root = json.RootElement;
            var id = root.GetProperty("id").GetString()!;
            var reading = await AudioFile.ReadAsync(Path.Combine(Path.GetDirectoryName(path)!, root.GetProperty("audio").GetString()!), cancellationToken);
            var tags = root.GetProperty("tags").EnumerateArray().Select(tag => tag.GetString()!).ToArray();
            var words = root.TryGetProperty("command", out var command) ? command.GetString()! : "";
            var group = words.Length == 0 ? "people" : tags.Contains("stop") ? "stop" : !tags.Contains("decoy") ? "commands" : StopWord().IsMatch(words) ? "other use" : "alike";
            recordings.Add(new(id, reading.Clip ?? throw new InvalidDataException($"{id}: {reading.Message}"), words, group, words.Length == 0 ? "people" : tags[0]));
        }

        return recordings;
    }

    [GeneratedRegex("stop|halt|freeze", RegexOptions.IgnoreCase)]
    private static partial Regex StopWord();

    [GeneratedRegex("^((?!stop|halt|freeze|emergency).)*(stop|halt|freeze)$", RegexOptions.IgnoreCase)]
    private static partial Regex OneWordLast();
}
