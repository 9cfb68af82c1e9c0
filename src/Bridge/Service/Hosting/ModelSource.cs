using System.Text.Json;

namespace LamRobot.Bridge.Service;

/// <summary>Where the files of a model come from that does not come with the repository: an archive of npm's registry.</summary>
/// <param name="Archive">The archive, below the registry's address.</param>
/// <param name="Sha256">Its checksum, in hexadecimal.</param>
/// <param name="Files">What each file in the archive is called in the model's folder.</param>
internal sealed record ModelSource(string Archive, string Sha256, IReadOnlyDictionary<string, string> Files)
{
    private const string FileName = "fetch.json";

    /// <summary>Reads it.</summary>
    /// <param name="folder">The model's folder.</param>
    /// <returns>The source; null for a model that comes with the repository.</returns>
    public static ModelSource? Read(string folder)
    {
        var file = Path.Combine(folder, FileName);
        return File.Exists(file) ? JsonSerializer.Deserialize(File.ReadAllText(file), ServiceJson.Default.ModelSource) : null;
    }

    /// <summary>Whether none of the files has been fetched.</summary>
    /// <param name="folder">The model's folder.</param>
    /// <returns>True when none is there.</returns>
    public bool IsAbsent(string folder) => !Files.Values.Any(name => File.Exists(Path.Combine(folder, name)));
}
