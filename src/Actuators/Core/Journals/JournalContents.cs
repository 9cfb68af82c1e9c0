namespace LamRobot.Actuators;

/// <summary>What a journal holds.</summary>
/// <param name="Events">The events that could be read, oldest first.</param>
/// <param name="DamagedLines">How many lines could not be read.</param>
public sealed record JournalContents(IReadOnlyList<MissionEvent> Events, int DamagedLines)
{
    /// <summary>Finds the missions that began and did not end, with the steps of which nobody knows what came of them.</summary>
    /// <returns>The missions, oldest first.</returns>
    public IReadOnlyList<UnfinishedMission> FindUnfinished() =>
        [.. Events.Where(missionEvent => missionEvent.MissionId.Length > 0)
            .GroupBy(missionEvent => missionEvent.MissionId, StringComparer.Ordinal)
            .Where(mission => !mission.Any(missionEvent => missionEvent is MissionEnded))
            .Select(mission => new UnfinishedMission(mission.Key, mission.OfType<MissionBegun>().FirstOrDefault()?.Command ?? "", FindOpenSteps(mission), mission.Any(missionEvent => missionEvent is StepStarting)))];

    private static UnfinishedStep[] FindOpenSteps(IEnumerable<MissionEvent> mission)
    {
        var open = new OrderedDictionary<string, UnfinishedStep>(StringComparer.Ordinal);
        foreach (var missionEvent in mission)
        {
            switch (missionEvent)
            {
                case StepStarting starting:
                    open[starting.Step.Id] = new UnfinishedStep(starting.Step, starting.Ensures, null);
                    break;
                case StepEnded { Result: { Succeeded: true } result, Step.Id: var id } when open.TryGetValue(id, out var step) && step.Ensures.Count > 0:
                    open[id] = step with { Answer = result };
                    break;
                case StepEnded ended:
                    open.Remove(ended.Step.Id);
                    break;
                case StepVerified verified:
                    open.Remove(verified.Step.Id);
                    break;
                default:
                    break;
            }
        }

        return [.. open.Values];
    }
}
