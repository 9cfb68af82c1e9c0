using System.Globalization;
using LamRobot.Contracts;

namespace LamRobot.Actuators;

/// <summary>Takes a command from the words to its end: observe, plan, run, verify, retry, replan, ask or give up with the reason.</summary>
/// <remarks>One mission at a time: a command that comes while one runs waits for its turn, the more urgent before the others. A stop waits for nothing and ends those that wait, too. Thread-safe.</remarks>
public sealed class MissionLoop
{
    private readonly Dispatcher dispatcher;
    private readonly MissionOptions options;
    private readonly TimeProvider timeProvider;
    private readonly PlanningDialogue dialogue;
    private readonly MissionQueue queue;
    private int missions;

    /// <summary>Makes a loop.</summary>
    /// <param name="planner">Makes the plans.</param>
    /// <param name="dispatcher">Takes each step to its verified effect.</param>
    /// <param name="questioner">Asks the person; without it, a question ends the mission as <see cref="MissionStatus.NeedsAnswer"/>.</param>
    /// <param name="options">How persistent a mission is.</param>
    /// <param name="timeProvider">Dates the events and measures the waits.</param>
    public MissionLoop(IPlanner planner, Dispatcher dispatcher, IQuestioner? questioner, MissionOptions options, TimeProvider timeProvider)
    {
        this.dispatcher = dispatcher;
        this.options = OptionsCheck.Valid(options);
        this.timeProvider = timeProvider;
        queue = new MissionQueue(options.MaxWaiting);
        dialogue = new PlanningDialogue(planner, questioner, dispatcher, options, timeProvider);
    }

    /// <summary>How many missions wait for their turn.</summary>
    public int Waiting => queue.Count;

    /// <summary>Carries out a command.</summary>
    /// <param name="command">The command.</param>
    /// <param name="cancellationToken">Ends the mission; the actuators that act are told to stop.</param>
    /// <returns>The mission as it happened; refused as <see cref="ResultCode.QueueFull"/> when too many wait.</returns>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    /// <exception cref="IOException">The journal cannot be written.</exception>
    public async ValueTask<Episode> RunAsync(MissionCommand command, CancellationToken cancellationToken)
    {
        if (TryBegin(command, cancellationToken) is { } mission)
        {
            return await mission.Completion.ConfigureAwait(false);
        }

        var draft = Draft(command);
        await BeginAsync(draft).ConfigureAwait(false);
        return await EndAsync(draft, MissionEnding.QueueFull).ConfigureAwait(false);
    }

    /// <summary>Takes a command's place in the queue at once, and carries it out when it is its turn.</summary>
    /// <param name="command">The command; a stop is carried out now.</param>
    /// <param name="cancellationToken">Ends the mission; the actuators that act are told to stop.</param>
    /// <returns>The mission; null when too many wait already: then nothing was noted.</returns>
    public QueuedMission? TryBegin(MissionCommand command, CancellationToken cancellationToken)
    {
        var draft = Draft(command);
        if (StopPhrase.Recognise(command.Text) is { } kind)
        {
            return new QueuedMission(draft.Id, StopAsync(draft, kind, cancellationToken));
        }

        return queue.TryJoin(command.Priority) is { } place ? new QueuedMission(draft.Id, RunAsync(draft, place, cancellationToken)) : null;
    }

    private async Task<Episode> StopAsync(EpisodeDraft draft, StopKind kind, CancellationToken cancellationToken)
    {
        await dispatcher.Stop.StopAsync(kind, "command", cancellationToken).ConfigureAwait(false);
        await BeginAsync(draft).ConfigureAwait(false);
        return await EndAsync(draft, MissionEnding.Stopped).ConfigureAwait(false);
    }

    // Until its first wait this runs in the caller: no stop that comes after it can miss the mission.
    private async Task<Episode> RunAsync(EpisodeDraft draft, MissionPlace place, CancellationToken cancellationToken)
    {
        using (place)
        {
            using var scope = dispatcher.Stop.Enter(cancellationToken);
            await BeginAsync(draft).ConfigureAwait(false);
            try
            {
                return await EndAsync(draft, await TakeTurnAsync(draft, place, scope).ConfigureAwait(false)).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (scope.Token.IsCancellationRequested)
            {
                var episode = await EndAsync(draft, scope.Stopped ? MissionEnding.Stopped : MissionEnding.Cancelled).ConfigureAwait(false);
                cancellationToken.ThrowIfCancellationRequested();
                return episode;
            }
        }
    }

    private async ValueTask<MissionEnding> TakeTurnAsync(EpisodeDraft draft, MissionPlace place, StopScope scope)
    {
        if (dispatcher.Stop.Latched)
        {
            return new MissionEnding(MissionStatus.Refused, ResultCode.Stopped, "An emergency stop is on; a person must release it first.");
        }

        if (place.Ahead > 0)
        {
            var waits = new MissionWaiting(timeProvider.GetUtcNow(), draft.Id, draft.Command.Priority, place.Ahead);
            await dispatcher.Recorder.RecordAsync(waits, CancellationToken.None).ConfigureAwait(false);
        }

        await place.WaitAsync(scope.Token).ConfigureAwait(false);
        return await new Mission(dialogue, dispatcher, options, timeProvider, draft, scope).RunAsync().ConfigureAwait(false);
    }

    private EpisodeDraft Draft(MissionCommand command) => new(command.MissionId ?? NextId(), command, timeProvider);

    private ValueTask BeginAsync(EpisodeDraft draft) =>
        dispatcher.Recorder.RecordAsync(new MissionBegun(timeProvider.GetUtcNow(), draft.Id, draft.Command.Text, draft.Command.Heard) { By = draft.Command.By }, CancellationToken.None);

    private async ValueTask<Episode> EndAsync(EpisodeDraft draft, MissionEnding ending)
    {
        var episode = draft.End(ending);
        await dispatcher.Recorder.RecordAsync(new MissionEnded(episode.Ended, draft.Id, ending.Status, ending.Code, ending.Message), CancellationToken.None).ConfigureAwait(false);
        return episode;
    }

    private string NextId() =>
        string.Create(CultureInfo.InvariantCulture, $"m{timeProvider.GetUtcNow():yyyyMMdd'T'HHmmssfff}-{Interlocked.Increment(ref missions)}");
}
