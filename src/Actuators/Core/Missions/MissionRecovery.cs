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
    /// <returns>The steps that were on their way, each with what is seen of its effect.</returns>
    public async ValueTask<IReadOnlyList<StepRecovered>> RecoverAsync(JournalContents journal, CancellationToken cancellationToken)
    {
        var unfinished = journal.FindUnfinished();
        if (unfinished.Count == 0)
        {
            return [];
        }

        var observation = await observer.ObserveAsync(cancellationToken).ConfigureAwait(false);
        var found = new List<StepRecovered>();
        foreach (var mission in unfinished)
        {
            var steps = mission.OpenSteps.Select(step => Look(mission, step, observation)).ToList();
            foreach (var step in steps)
            {
                await recorder.RecordAsync(step, cancellationToken).ConfigureAwait(false);
            }

            var message = string.Join(' ', ["The process ended in the middle of this mission.", .. steps.Select(step => step.Message)]);
            await recorder.RecordAsync(new MissionEnded(timeProvider.GetUtcNow(), mission.MissionId, MissionStatus.Failed, ResultCode.EffectUnknown, message), cancellationToken).ConfigureAwait(false);
            found.AddRange(steps);
        }

        return found;
    }

    private StepRecovered Look(UnfinishedMission mission, UnfinishedStep open, Observation observation)
    {
        var bindings = new Bindings(open.Answer?.Applied ?? [], open.Step.Arguments);
        var reading = EffectReading.Read(open.Ensures, bindings, observation, TimeSpan.MaxValue);
        var effect = reading.Effect == EffectSight.NothingPromised ? EffectSight.Unknown : reading.Effect;
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
