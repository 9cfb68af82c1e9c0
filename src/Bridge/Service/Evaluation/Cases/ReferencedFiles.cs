using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using LamRobot.Contracts;

namespace LamRobot.Bridge.Service.Evaluation;

/// <summary>Reads what cases give inline or by a file's name, each file once.</summary>
/// <param name="manifestFolder">Where manifests are looked for first; null for a folder <c>manifests</c> beside the case file.</param>
internal sealed class ReferencedFiles(string? manifestFolder)
{
    private readonly Dictionary<string, object> read = new(StringComparer.Ordinal);

    /// <summary>Reads a manifest.</summary>
    /// <param name="node">The manifest, or its file's name.</param>
    /// <param name="folder">The case file's folder.</param>
    /// <returns>The manifest.</returns>
    /// <exception cref="JsonException">It cannot be read.</exception>
    public CapabilityManifest Manifest(CaseNode node, string folder) =>
        Read(node, ContractsJson.Default.CapabilityManifest, manifestFolder is null ? [Path.Combine(folder, "manifests"), folder] : [manifestFolder, folder]);

    /// <summary>Reads an observation.</summary>
    /// <param name="node">The observation, or its file's name.</param>
    /// <param name="folder">The case file's folder.</param>
    /// <returns>The observation.</returns>
    /// <exception cref="JsonException">It cannot be read.</exception>
    public Observation Observation(CaseNode node, string folder) => Read(node, ContractsJson.Default.Observation, folder);

    private T Read<T>(CaseNode node, JsonTypeInfo<T> type, params ReadOnlySpan<string> folders)
        where T : class
    {
        if (node.Element.ValueKind == JsonValueKind.Object)
        {
            return node.Record(type);
        }

        var name = node.Text();
        foreach (var folder in folders)
        {
            var path = Path.GetFullPath(Path.Combine(folder, name));
            if (read.TryGetValue(path, out var known))
            {
                return (T)known;
            }

            if (File.Exists(path))
            {
                var value = ReadFile(node, path, type);
                read[path] = value;
                return value;
            }
        }

        throw node.Wrong($"the file {name} is not there");
    }

    private static T ReadFile<T>(CaseNode node, string path, JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(File.ReadAllBytes(path), type) ?? throw node.Wrong($"{path} holds nothing");
        }
        catch (JsonException exception) when (exception.Path?.StartsWith('$') == true)
        {
            throw new JsonException($"{path} cannot be read at {exception.Path}", node.Path, null, null, exception);
        }
        catch (IOException exception)
        {
            throw new JsonException($"{path} cannot be read: {exception.Message}", node.Path, null, null, exception);
        }
    }
}
