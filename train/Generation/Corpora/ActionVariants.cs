using System.Text.Json;

namespace LamRobot.Training.Corpora;

/// <summary>What is known of an action beside its manifest.</summary>
/// <param name="Wordings">Other ways to name and describe it.</param>
/// <param name="Near">Actions whose sentences might pass for this one's.</param>
/// <param name="Required">Parameters that its service requires.</param>
internal sealed record ActionVariants(IReadOnlyList<ActionWording> Wordings, IReadOnlyList<string> Near, IReadOnlyList<string> Required)
{
    /// <summary>Reads the variants of all manifests of a folder, by manifest and then by action.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyDictionary<string, ActionVariants>> Read(string folder)
    {
        var path = Path.Combine(folder, "actions-variants.json");
        if (!File.Exists(path))
        {
            return new Dictionary<string, IReadOnlyDictionary<string, ActionVariants>>();
        }

        using var json = JsonDocument.Parse(File.ReadAllText(path));
        return json.RootElement.EnumerateObject().ToDictionary(
            manifest => manifest.Name,
            manifest => (IReadOnlyDictionary<string, ActionVariants>)manifest.Value.EnumerateObject().ToDictionary(action => action.Name, action => Read(action.Value)));
    }

    private static ActionVariants Read(JsonElement action) => new(
        [.. action.GetProperty("variants").EnumerateArray().Select(Wording)],
        Strings(action, "near"),
        Strings(action, "required"));

    private static List<string> Strings(JsonElement element, string name) => element.TryGetProperty(name, out var list) ? [.. list.EnumerateArray().Select(item => item.GetString()!)] : [];

    private static ActionWording Wording(JsonElement variant) => new(
        Text(variant, "name"),
        Text(variant, "description"),
        variant.TryGetProperty("parameters", out var parameters)
            ? parameters.EnumerateObject().ToDictionary(p => p.Name, p => (Text(p.Value, "name"), Text(p.Value, "description")))
            : new Dictionary<string, (string, string)>());

    private static string Text(JsonElement element, string name) => element.TryGetProperty(name, out var text) ? text.GetString()! : "";
}
