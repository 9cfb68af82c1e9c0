using LamRobot.Actuators;
using LamRobot.Contracts;
using LamRobot.Perception.Speech;

namespace LamRobot.Bridge.Service;

/// <summary>Takes what was heard to the desk: clear words as an order, unclear ones only as a stop.</summary>
/// <param name="service">Acts.</param>
internal sealed class SpokenOrders(RobotService service)
{
    private readonly Dictionary<string, DateTimeOffset> spokenUntil = new(StringComparer.Ordinal);
    private readonly Lock gate = new();

    /// <summary>Who speaks.</summary>
    public Requester By { get; init; } = CallerName.Here(RequestWays.Voice);

    /// <summary>Takes utterances until no more come, then waits for the missions that they began.</summary>
    /// <param name="utterances">What is heard.</param>
    /// <param name="unheard">Told of utterances that are no order: without words, or unclear.</param>
    /// <param name="cancellationToken">Ends taking.</param>
    /// <returns>The missions.</returns>
    public async ValueTask<IReadOnlyList<Episode>> TakeAsync(IAsyncEnumerable<HeardUtterance> utterances, Action<SpeechOutcome> unheard, CancellationToken cancellationToken)
    {
        var missions = new List<Task<Episode?>>();
        await foreach (var heard in utterances.WithCancellation(cancellationToken))
        {
            // An unclear utterance has a transcript too: what it may have been.
            if (heard.Outcome is { Succeeded: true, Transcript: { } transcript })
            {
                missions.Add(TakeAsync(transcript, heard.SpokenUntil, cancellationToken));
                continue;
            }

            // Too uncertain for an order is still enough for a stop.
            if (StopPhrase.Recognise(heard.Outcome.PossibleText) is { } kind)
            {
                await service.Desk.StopAsync(kind, "voice", cancellationToken);
            }

            unheard(heard.Outcome);
        }

        return [.. (await Task.WhenAll(missions)).OfType<Episode>()];
    }

    /// <summary>Tells how long a spoken command took from its last sample to its first action.</summary>
    /// <param name="missionId">The mission.</param>
    /// <returns>The time; null when the mission was not spoken or sent nothing.</returns>
    public TimeSpan? Reaction(string missionId)
    {
        lock (gate)
        {
            return spokenUntil.TryGetValue(missionId, out var until) ? service.Sending.FirstSent(missionId) - until : null;
        }
    }

    private async Task<Episode?> TakeAsync(Transcript transcript, DateTimeOffset until, CancellationToken cancellationToken)
    {
        var id = service.Desk.NextId();
        lock (gate)
        {
            spokenUntil[id] = until;
        }

        return await service.Desk.TakeAsync(new MissionCommand(transcript.Text) { Heard = transcript, MissionId = id, By = By }, cancellationToken);
    }
}
