using LamRobot.Contracts;

namespace LamRobot.Actuators;

/// <summary>Makes an episode of a mission's events.</summary>
public static class EpisodeReading
{
    /// <summary>Makes it.</summary>
    /// <param name="missionId">The mission.</param>
    /// <param name="events">Its events, oldest first; those of others among them are passed over.</param>
    /// <returns>The episode, as it would have been given when it ended.</returns>
    /// <exception cref="ArgumentException">The mission has no beginning or no end among the events.</exception>
    public static Episode Of(string missionId, IReadOnlyList<MissionEvent> events)
    {
        var own = events.Where(missionEvent => missionEvent.MissionId == missionId).ToList();
        if (own.OfType<MissionBegun>().FirstOrDefault() is not { } begun || own.OfType<MissionEnded>().LastOrDefault() is not { } ended)
        {
            throw new ArgumentException($"The mission {missionId} has no beginning, or is not over.", nameof(events));
        }

        return new(missionId, begun.Command)
        {
            Heard = begun.Heard,
            Observation = own.OfType<PlanMade>().FirstOrDefault()?.Observed ?? Observation.Empty,
            Plans = own.OfType<PlanMade>().Select(made => made.Outcome).ToEquatableList(),
            Steps = Steps(own).ToEquatableList(),
            Status = ended.Status,
            Code = ended.Code,
            Message = ended.Message,
            Started = begun.Time,
            Ended = ended.Time,
        };
    }

    private static List<EpisodeStep> Steps(List<MissionEvent> own)
    {
        var (steps, started) = (new List<EpisodeStep>(), new Dictionary<string, DateTimeOffset>(StringComparer.Ordinal));
        foreach (var missionEvent in own)
        {
            switch (missionEvent)
            {
                case StepStarting starting:
                    started[starting.Step.Id] = starting.Time;
                    break;
                case StepEnded ended:
                    steps.Add(new(ended.Step, ended.Result, started.GetValueOrDefault(ended.Step.Id, ended.Time), ended.Time));
                    break;
                case StepVerified verified when steps.FindLastIndex(step => step.Step.Id == verified.Step.Id) is >= 0 and var last:
                    steps[last] = steps[last] with { Result = verified.Result, Ended = verified.Time };
                    break;
            }
        }

        return steps;
    }
}
