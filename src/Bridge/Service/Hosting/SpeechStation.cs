using LamRobot.Actuators;
using LamRobot.Contracts;
using LamRobot.Perception.Speech;

namespace LamRobot.Bridge.Service;

/// <summary>Listens, and takes what it hears to the desk while it goes on listening, so that a spoken stop is heard in mid-mission.</summary>
/// <param name="client">Hears.</param>
/// <param name="service">Acts.</param>
internal sealed class SpeechStation(WhisperSpeechToTextClient client, RobotService service)
{
    private readonly Dictionary<string, DateTimeOffset> spokenUntil = new(StringComparer.Ordinal);
    private readonly Lock gate = new();

    /// <summary>Listens until the source ends, then waits for the missions that it began.</summary>
    /// <param name="source">Where the sound comes from.</param>
    /// <param name="unheard">Told of utterances without words.</param>
    /// <param name="cancellationToken">Ends listening.</param>
    /// <returns>The missions.</returns>
    public async ValueTask<IReadOnlyList<Episode>> ListenAsync(IAudioSource source, Action<SpeechOutcome> unheard, CancellationToken cancellationToken)
    {
        var observation = await service.Stack.Link.ObserveAsync(cancellationToken);
        var context = new TranscriptionOptions { Names = SpokenNames.Of(service.Stack.Manifest, observation) };
        var missions = new List<Task<Episode?>>();
        await foreach (var heard in new SpeechListener(client, new EndpointOptions()).ListenAsync(source, () => context, cancellationToken))
        {
            if (heard.Outcome.Transcript is { } transcript)
            {
                missions.Add(TakeAsync(transcript, heard.SpokenUntil, cancellationToken));
            }
            else
            {
                unheard(heard.Outcome);

                // Too uncertain for an order is still enough for a stop.
                if (StopPhrase.Recognise(heard.Outcome.PossibleText) is { } kind)
                {
                    await service.Desk.StopAsync(kind, "voice", cancellationToken);
                }
            }
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

        return await service.Desk.TakeAsync(new MissionCommand(transcript.Text) { Heard = transcript, MissionId = id }, cancellationToken);
    }
}
