using System.Text.Json;

namespace LamRobot.FaultRuns;

/// <summary>A file of the runs that are over, a line of JSON each.</summary>
/// <param name="path">The file; nothing is kept when null.</param>
internal sealed class KeptOutcomes(string? path)
{
    private readonly Lock gate = new();

    public IReadOnlyList<Outcome> Read() =>
        File.Exists(path) ? [.. File.ReadLines(path).Select(line => JsonSerializer.Deserialize<Outcome>(line)!)] : [];

    /// <summary>Keeps the runs of one cell, all or none.</summary>
    public void Add(IReadOnlyList<Outcome> ended)
    {
        if (path is null)
        {
            return;
        }

        lock (gate)
        {
            // What is killed meanwhile leaves the file as it was.
            File.WriteAllLines(path + ".new", Read().Concat(ended).Select(outcome => JsonSerializer.Serialize(outcome)));
            File.Move(path + ".new", path, overwrite: true);
        }
    }
}
