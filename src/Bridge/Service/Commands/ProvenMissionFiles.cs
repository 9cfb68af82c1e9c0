using System.Text.Json;
using LamRobot.Actuators;
using LamRobot.Bridge.Service.Evaluation;
using LamRobot.Contracts;

namespace LamRobot.Bridge.Service;

/// <summary>Writes missions that were judged right as the training reads them: a folder for each set of capabilities.</summary>
internal static class ProvenMissionFiles
{
    private const string ManifestFile = "manifest.json";
    private const string MissionsFile = "missions.jsonl";

    /// <summary>Writes them; what an earlier run wrote there is replaced.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="results">What the cases gave.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>How many missions were written.</returns>
    /// <exception cref="SetupException">They cannot be written.</exception>
    public static async ValueTask<int> WriteAsync(string folder, IReadOnlyList<CaseResult> results, CancellationToken cancellationToken)
    {
        var proven = results.Where(static result => result is { Right: true, Proven: not null }).ToList();
        try
        {
            foreach (var group in proven.GroupBy(static result => result.Proven!.Manifest))
            {
                var own = Path.Combine(folder, string.Join('-', group.Key.Actuators.Select(static actuator => actuator.Id)));
                Directory.CreateDirectory(own);
                await File.WriteAllTextAsync(Path.Combine(own, ManifestFile), JsonSerializer.Serialize(group.Key, ContractsJson.Default.CapabilityManifest), cancellationToken);
                await File.WriteAllLinesAsync(Path.Combine(own, MissionsFile), group.SelectMany(Lines), cancellationToken);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new SetupException($"The missions cannot be written: {exception.Message}", "Name a folder that can be written with --learn.", exception);
        }

        return proven.Count;
    }

    // Worlds that stand still give their missions the same ids: the case's is the mission's.
    private static IEnumerable<string> Lines(CaseResult result) => result.Proven!.Events
        .Where(static missionEvent => missionEvent.MissionId.Length > 0)
        .Select(missionEvent => JsonSerializer.Serialize(missionEvent with { MissionId = result.Case.Id }, MissionEventJson.Default.MissionEvent));
}
