using System.Globalization;
using LamRobot.Contracts;

namespace LamRobot.Actuators;

/// <summary>Takes a command from the words to its end: observe, plan, run, verify, retry, replan, ask or give up with the reason.</summary>
/// <remarks>One mission at a time: a command that comes while one runs waits for its turn. A stop waits for nothing. Thread-safe.</remarks>
public sealed class MissionLoop : IDisposable
{
    private readonly Dispatcher dispatcher;
    private readonly MissionOptions options;
    private readonly TimeProvider timeProvider;
    private readonly PlanningDialogue dialogue;
    private readonly SemaphoreSlim turn = new(1, 1);
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
        dialogue = new PlanningDialogue(planner, questioner, dispatcher, options, timeProvider);
    }

    /// <summary>Carries out a command.</summary>
    /// <param name="command">The command.</param>
    /// <param name="cancellationToken">Ends the mission; the actuators that act are told to stop.</param>
    /// <returns>The mission as it happened.</returns>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    /// <exception cref="IOException">The journal cannot be written.</exception>
    public async ValueTask<Episode> RunAsync(MissionCommand command, CancellationToken cancellationToken)
    {
        var draft = new EpisodeDraft(command.MissionId ?? NextId(), command, timeProvider);
        if (StopPhrase.Recognise(command.Text) is { } kind)
        {
            await dispatcher.Stop.StopAsync(kind, "command", cancellationToken).ConfigureAwait(false);
            await BeginAsync(draft).ConfigureAwait(false);
            return await EndAsync(draft, MissionEnding.Stopped).ConfigureAwait(false);
        }

        using var scope = dispatcher.Stop.Enter(cancellationToken);
        await BeginAsync(draft).ConfigureAwait(false);
        try
        {
            return await EndAsync(draft, await TakeTurnAsync(draft, scope).ConfigureAwait(false)).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (scope.Token.IsCancellationRequested)
        {
            var episode = await EndAsync(draft, MissionEnding.Stopped).ConfigureAwait(false);
            cancellationToken.ThrowIfCancellationRequested();
            return episode;
        }
    }

    /// <inheritdoc />
    public void Dispose() => turn.Dispose();

    private async ValueTask<MissionEnding> TakeTurnAsync(EpisodeDraft draft, StopScope scope)
    {
        if (dispatcher.Stop.Latched)
        {
            return new MissionEnding(MissionStatus.Refused, ResultCode.Stopped, "An emergency stop is on; a person must release it first.");
        }

        await turn.WaitAsync(scope.Token).ConfigureAwait(false);
        try
        {
            return await new Mission(dialogue, dispatcher, options, timeProvider, draft, scope).RunAsync().ConfigureAwait(false);
        }
        finally
        {
            turn.Release();
        }
    }

    private ValueTask BeginAsync(EpisodeDraft draft) =>
        dispatcher.Recorder.RecordAsync(new MissionBegun(timeProvider.GetUtcNow(), draft.Id, draft.Command.Text, draft.Command.Heard), CancellationToken.None);

    private async ValueTask<Episode> EndAsync(EpisodeDraft draft, MissionEnding ending)
    {
        var episode = draft.End(ending);
        await dispatcher.Recorder.RecordAsync(new MissionEnded(episode.Ended, draft.Id, ending.Status, ending.Code, ending.Message), CancellationToken.None).ConfigureAwait(false);
        return episode;
    }

    private string NextId() =>
        string.Create(CultureInfo.InvariantCulture, $"m{timeProvider.GetUtcNow():yyyyMMdd'T'HHmmssfff}-{Interlocked.Increment(ref missions)}");
}
