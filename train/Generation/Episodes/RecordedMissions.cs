using System.Text.Json;
using LamRobot.Contracts;

namespace LamRobot.Training.Episodes;

/// <summary>Reads missions from JSON lines: the events of a journal, or whole episodes as <c>lamrobot do --json</c> writes them.</summary>
internal sealed class RecordedMissions
{
    private readonly Dictionary<string, MissionRecord> missions = new(StringComparer.Ordinal);

    /// <summary>Lines that could not be read; a crash tears the last one of a journal.</summary>
    public int DamagedLines { get; private set; }

    /// <summary>The plans that proved right, in the order of their missions.</summary>
    public IEnumerable<RecordedPlan> Proven => missions.Values.SelectMany(mission => mission.Proven());

    /// <summary>Reads a file.</summary>
    public void Read(string path)
    {
        foreach (var line in File.ReadLines(path).Where(line => line.Length > 0))
        {
            try
            {
                using var json = JsonDocument.Parse(line);
                Take(path, json.RootElement);
            }
            catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException)
            {
                DamagedLines++;
            }
        }
    }

    private void Take(string path, JsonElement line)
    {
        if (!line.TryGetProperty("event", out var name))
        {
            TakeEpisode(line.Deserialize(ContractsJson.Default.Episode)!);
            return;
        }

        // Files may use the same ids.
        var key = $"{path}\n{line.GetProperty("missionId").GetString()}";
        if (name.GetString() == "mission_begun")
        {
            missions[key] = new(line.GetProperty("command").GetString()!);
        }
        else if (missions.TryGetValue(key, out var mission))
        {
            TakeEvent(mission, name.GetString(), line);
        }
    }

    private static void TakeEvent(MissionRecord mission, string? name, JsonElement line)
    {
        switch (name)
        {
            case "question_answered":
                mission.Answer(line.GetProperty("answer").GetString()!);
                break;
            case "plan_made":
                var seen = line.TryGetProperty("observed", out var observed) ? observed.Deserialize(ContractsJson.Default.Observation) : null;
                mission.Plan(line.GetProperty("outcome").Deserialize(ContractsJson.Default.PlanOutcome)!, seen);
                break;
            case "step_ended":
                mission.Try(Step(line), Succeeded(line));
                break;
            case "step_verified":
                mission.Verify(Step(line), Succeeded(line));
                break;
            case "mission_ended":
                mission.Succeeded = line.GetProperty("status").GetString() == "succeeded";
                break;
            default:
                break;
        }
    }

    private static ActionStep Step(JsonElement line) => line.GetProperty("step").Deserialize(ContractsJson.Default.ActionStep)!;

    private static bool Succeeded(JsonElement line) => line.GetProperty("result").GetProperty("status").GetString() == "succeeded";

    // An episode keeps what was known at the start alone: a later plan of it cannot be learnt.
    private void TakeEpisode(Episode episode)
    {
        var mission = new MissionRecord(episode.Command) { Succeeded = episode.Status == MissionStatus.Succeeded && episode.Plans.Count == 1 };
        if (episode.Plans.Count > 0)
        {
            mission.Plan(episode.Plans[0], episode.Observation);
        }

        foreach (var step in episode.Steps)
        {
            mission.Try(step.Step, step.Result.Succeeded);
        }

        missions[$"episode\n{missions.Count}"] = mission;
    }
}
