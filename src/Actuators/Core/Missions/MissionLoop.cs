using System.Globalization;
using LamRobot.Contracts;

namespace LamRobot.Actuators;

/// <summary>Takes a command from the words to its end: observe, plan, run, verify, retry, replan, ask or give up with the reason.</summary>
/// <remarks>Missions that need the same actuators take turns, the more urgent first; others run at the same time. A stop waits for nothing and ends those that wait, too. Thread-safe.</remarks>
public sealed class MissionLoop
{
    private readonly Dispatcher dispatcher;
    private readonly MissionOptions options;
    private readonly TimeProvider timeProvider;
    private readonly PlanningDialogue dialogue;
    private readonly MissionQueue queue;
    private readonly MissionHolds holds = new();
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
        queue = new MissionQueue(options.MaxWaiting, options.MaxPlanning);
        dialogue = new PlanningDialogue(planner, questioner, dispatcher, options, timeProvider);
    }

    /// <summary>How many missions wait for their turn.</summary>
    public int Waiting => queue.Count;

    /// <summary>Whether everything is paused.</summary>
    public bool Paused => holds.All;

    /// <summary>Pauses a mission, or everything: devices that can stand still in the middle of their step do, the others end it, and nothing new begins until it is resumed. A stop ends what is paused as it ends everything else.</summary>
    /// <param name="missionId">The mission; empty for everything, also what comes later.</param>
    /// <param name="by">Who asks for it.</param>
    /// <returns>False when there is no such mission that runs or waits.</returns>
    /// <exception cref="IOException">It is paused, but the journal cannot be written.</exception>
    public ValueTask<bool> PauseAsync(string missionId, string by) => HoldAsync(missionId, held: true, async () =>
    {
        var (stand, goOn) = await dispatcher.Running.PauseAsync(missionId).ConfigureAwait(false);
        return new Paused(timeProvider.GetUtcNow(), missionId, by) { Stand = stand.ToEquatableList(), GoOn = goOn.ToEquatableList() };
    });

    /// <summary>Lets a paused mission, or everything, go on; the world is looked at again before the next step. A mission that was paused by itself stays so when everything is resumed.</summary>
    /// <param name="missionId">The mission; empty for everything.</param>
    /// <param name="by">Who asks for it.</param>
    /// <returns>False when there is no such mission that runs or waits.</returns>
    /// <exception cref="IOException">It goes on, but the journal cannot be written.</exception>
    public ValueTask<bool> ResumeAsync(string missionId, string by) => HoldAsync(missionId, held: false, async () =>
    {
        var resumed = new Resumed(timeProvider.GetUtcNow(), missionId, by);
        await dispatcher.Running.ResumeAsync().ConfigureAwait(false);
        return resumed;
    });

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
            var stopping = StopAsync(draft, kind, cancellationToken);
            return new QueuedMission(draft.Id, stopping, stopping);
        }

        if (queue.TryJoin(command.Priority, ClaimOf(command)) is not { } place)
        {
            return null;
        }

        // In the caller: no stop that comes after this can miss the mission.
        var scope = dispatcher.Stop.Enter(cancellationToken, holds.Enter(draft.Id));
        var accepted = BeginAsync(draft).AsTask();
        return new QueuedMission(draft.Id, accepted, RunAsync(draft, accepted, place, scope));
    }

    private ActuatorClaim ClaimOf(MissionCommand command) =>
        command.Actuators.Count > 0 ? ActuatorClaim.Of(command.Actuators)
        : dispatcher.Registry.Manifest.Actuators.Count <= 1 ? ActuatorClaim.Everything
        : ActuatorClaim.NotKnown;

    private async ValueTask<bool> HoldAsync(string missionId, bool held, Func<Task<MissionEvent>> reachAsync)
    {
        var changed = holds.Set(missionId, held);
        if (changed == true)
        {
            await dispatcher.Recorder.RecordAsync(await reachAsync().ConfigureAwait(false), CancellationToken.None).ConfigureAwait(false);
        }

        return changed is not null;
    }

    private async Task<Episode> StopAsync(EpisodeDraft draft, StopKind kind, CancellationToken cancellationToken)
    {
        await dispatcher.Stop.StopAsync(kind, "command", cancellationToken).ConfigureAwait(false);
        await BeginAsync(draft).ConfigureAwait(false);
        return await EndAsync(draft, MissionEnding.Stopped).ConfigureAwait(false);
    }

    private async Task<Episode> RunAsync(EpisodeDraft draft, Task accepted, MissionPlace place, StopScope scope)
    {
        using (place)
        using (scope)
        {
            await accepted.ConfigureAwait(false);
            try
            {
                return await EndAsync(draft, await TakeTurnAsync(draft, place, scope).ConfigureAwait(false)).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (scope.Token.IsCancellationRequested)
            {
                var episode = await EndAsync(draft, scope.Stopped ? MissionEnding.Stopped : MissionEnding.Cancelled).ConfigureAwait(false);
                scope.Caller.ThrowIfCancellationRequested();
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
        return await new Mission(dialogue, dispatcher, options, timeProvider, draft, place, scope).RunAsync().ConfigureAwait(false);
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
