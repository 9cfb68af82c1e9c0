using LamRobot.Contracts;

namespace LamRobot.Actuators;

/// <summary>Looks, after a crash, at what came of the steps that were on their way; it tells, and never repeats them.</summary>
/// <param name="observer">Sees the world as it is now.</param>
/// <param name="recorder">Keeps what was found, and that the mission is over.</param>
/// <param name="timeProvider">Dates the events.</param>
public sealed class MissionRecovery(IObserver observer, MissionRecorder recorder, TimeProvider timeProvider)
{
    /// <summary>Looks at every mission that a journal shows as not ended, and ends it.</summary>
    /// <param name="journal">The journal of the earlier process.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The missions, each with the steps that were on their way and what is seen of their effect.</returns>
    public async ValueTask<IReadOnlyList<RecoveredMission>> RecoverAsync(JournalContents journal, CancellationToken cancellationToken)
    {
        var unfinished = journal.FindUnfinished();
        if (unfinished.Count == 0)
        {
            return [];
        }

        var observation = await observer.ObserveAsync(cancellationToken).ConfigureAwait(false);
        var found = new List<RecoveredMission>();
        foreach (var mission in unfinished)
        {
            var recovered = Look(mission, observation);
            foreach (var step in recovered.Steps)
            {
                await recorder.RecordAsync(step, cancellationToken).ConfigureAwait(false);
            }

            var (status, code) = mission.Acted ? (MissionStatus.Failed, ResultCode.EffectUnknown) : (MissionStatus.Refused, ResultCode.Stopped);
            await recorder.RecordAsync(new MissionEnded(timeProvider.GetUtcNow(), mission.MissionId, status, code, recovered.Message), cancellationToken).ConfigureAwait(false);
            found.Add(recovered);
        }

        return found;
    }

    private RecoveredMission Look(UnfinishedMission mission, Observation observation)
    {
        var steps = mission.OpenSteps.Select(step => Look(mission, step, observation)).ToEquatableList();
        var message = mission.Acted
            ? string.Join(' ', ["The process ended in the middle of this mission.", .. steps.Select(step => step.Message)])
            : "The process ended before anything of this mission was done. It is not done now by itself: say it again if it is still wanted.";
        return new RecoveredMission(mission.MissionId, mission.Command, message, steps);
    }

    private StepRecovered Look(UnfinishedMission mission, UnfinishedStep open, Observation observation)
    {
        var bindings = new Bindings(open.Answer?.Applied ?? [], open.Step.Arguments);
        var reading = EffectReading.Read(open.Ensures, bindings, observation, TimeSpan.MaxValue);
        var effect = reading.Known;
        var name = $"{open.Step.Actuator}/{open.Step.Action}";
        var message = effect switch
        {
            EffectSight.Seen => $"{name} was done.",
            EffectSight.NotSeen => $"{name} was not done: '{reading.Unmet}' is not seen.",
            _ => $"Whether {name} was done cannot be told.",
        };
        return new StepRecovered(timeProvider.GetUtcNow(), mission.MissionId, open.Step, effect, message);
    }
}
