using System.Text.Json;
using LamRobot.Actuators;
using LamRobot.Contracts;

namespace LamRobot.Bridge.Service;

/// <summary>Reads recorded missions: from a journal, or from episodes as <c>lamrobot do --json</c> writes them, one a line.</summary>
internal static class RecordingReader
{
    private const int MostNamed = 10;
    private const int MostRead = 200;

    /// <summary>Reads one mission.</summary>
    /// <param name="path">The file.</param>
    /// <param name="missionId">Which mission; the last one that has a plan when null.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The mission.</returns>
    /// <exception cref="SetupException">The file is not there, or has no such mission.</exception>
    public static async ValueTask<Recording> ReadAsync(string path, string? missionId, CancellationToken cancellationToken)
    {
        if (!File.Exists(path))
        {
            throw new SetupException($"There is no file {path}.", "lamrobot run keeps a journal (--journal FILE); lamrobot do \"...\" --json > FILE writes one mission.");
        }

        var missions = new Dictionary<string, Recording>(StringComparer.Ordinal);
        if (JournalArchive.IsJournal(path))
        {
            Take(path, missionId, missions);
        }
        else
        {
            await foreach (var line in File.ReadLinesAsync(path, cancellationToken))
            {
                Take(line, missions);
            }
        }

        var planned = missions.Values.Where(mission => mission.Plans.Count > 0).ToList();
        return (missionId is null ? planned.LastOrDefault() : planned.Find(mission => mission.MissionId == missionId))
            ?? throw new SetupException(
                missionId is null ? $"{path} has no mission with a plan." : $"{path} has no mission {missionId} with a plan.",
                planned.Count > 0 ? $"It has {string.Join(", ", planned.TakeLast(MostNamed).Select(mission => mission.MissionId))}." : "It needs the lines of a journal, or episodes.");
    }

    private static void Take(string path, string? missionId, Dictionary<string, Recording> missions)
    {
        using var archive = JournalFactory.Read(path);
        IReadOnlyList<string> wanted = missionId is null ? [.. archive.FindNewest(MostRead).Reverse()] : [missionId];
        foreach (var missionEvent in wanted.SelectMany(archive.Read))
        {
            Take(missionEvent, missions);
        }
    }

    // A crash tears a journal's last line: what cannot be read is no reason to lose the rest.
    private static void Take(string line, Dictionary<string, Recording> missions)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            if (json.RootElement.TryGetProperty("event", out _))
            {
                Take(json.RootElement.Deserialize(MissionEventJson.Default.MissionEvent), missions);
            }
            else if (json.RootElement.Deserialize(ContractsJson.Default.Episode) is { } episode)
            {
                missions[episode.Id] = new(episode.Id, episode.Command, [.. episode.Plans.Where(IsPlan)]);
            }
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or NotSupportedException)
        {
        }
    }

    private static void Take(MissionEvent? happened, Dictionary<string, Recording> missions)
    {
        if (happened is MissionBegun begun)
        {
            missions[begun.MissionId] = new(begun.MissionId, begun.Command, []);
        }
        else if (happened is PlanMade made && IsPlan(made.Outcome) && missions.TryGetValue(made.MissionId, out var mission))
        {
            missions[made.MissionId] = mission with { Plans = [.. mission.Plans, made.Outcome] };
        }
    }

    // Questions were answered and refusals led nowhere: neither is done again.
    private static bool IsPlan(PlanOutcome outcome) => outcome.Kind == PlanOutcomeKind.Plan;
}
