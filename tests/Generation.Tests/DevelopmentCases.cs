using System.Text.Json;

namespace LamRobot.Generation.Tests;

/// <summary>The development cases and people's sentences, where their folders are beside the repository.</summary>
internal static class DevelopmentCases
{
    /// <summary>The folder of people's sentences; null when it is not there.</summary>
    public static string? Sentences => Beside("data");

    /// <summary>The folder of the development cases; null when it is not there.</summary>
    public static string? Folder => Beside(Path.Combine("eval", "dev"));

    /// <summary>Every plan case that has words: its source's name, its id, its words, its tags and the actions that it expects.</summary>
    public static IEnumerable<(string Source, string Id, string Command, HashSet<string> Tags, List<string> Actions)> Read()
    {
        foreach (var file in Directory.EnumerateFiles(Folder!, "*.jsonl").Concat(Directory.EnumerateFiles(Path.Combine(Folder!, "sgd"), "*.jsonl")))
        {
            foreach (var line in File.ReadLines(file))
            {
                using var json = JsonDocument.Parse(line);
                if (json.RootElement.TryGetProperty("command", out var command))
                {
                    var tags = json.RootElement.TryGetProperty("tags", out var list) ? list.EnumerateArray().Select(tag => tag.GetString()!) : [];
                    var steps = json.RootElement.TryGetProperty("expect", out var expect) && expect.TryGetProperty("steps", out var found) ? found.EnumerateArray().Select(step => step.GetProperty("action").GetString()!) : [];
                    yield return (Path.GetFileNameWithoutExtension(file), json.RootElement.GetProperty("id").GetString()!, command.GetString()!, [.. tags], [.. steps]);
                }
            }
        }
    }

    private static string? Beside(string name)
    {
        var folder = Directory.GetParent(Repository.Root) is { } parent ? Path.Combine(parent.FullName, "shared", name) : null;
        return Directory.Exists(folder) ? folder : null;
    }
}
