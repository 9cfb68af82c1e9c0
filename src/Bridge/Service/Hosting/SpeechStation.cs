using LamRobot.Contracts;
using LamRobot.Perception.Speech;

namespace LamRobot.Bridge.Service;

/// <summary>Listens, and takes what it hears to the desk while it goes on listening, so that a spoken stop is heard in mid-mission.</summary>
/// <param name="client">Hears.</param>
/// <param name="service">Acts.</param>
internal sealed class SpeechStation(WhisperSpeechToTextClient client, RobotService service)
{
    private readonly SpokenOrders orders = new(service);

    /// <summary>Listens until the source ends, then waits for the missions that it began.</summary>
    /// <param name="source">Where the sound comes from.</param>
    /// <param name="unheard">Told of utterances that are no order: without words, or unclear.</param>
    /// <param name="cancellationToken">Ends listening.</param>
    /// <returns>The missions.</returns>
    public async ValueTask<IReadOnlyList<Episode>> ListenAsync(IAudioSource source, Action<SpeechOutcome> unheard, CancellationToken cancellationToken)
    {
        var observation = await service.Stack.Link.ObserveAsync(cancellationToken);
        var context = new TranscriptionOptions { Names = SpokenNames.Of(service.Stack.Manifest, observation) };
        return await orders.TakeAsync(new SpeechListener(client, new EndpointOptions()).ListenAsync(source, () => context, cancellationToken), unheard, cancellationToken);
    }

    /// <summary>Tells how long a spoken command took from its last sample to its first action.</summary>
    /// <param name="missionId">The mission.</param>
    /// <returns>The time; null when the mission was not spoken or sent nothing.</returns>
    public TimeSpan? Reaction(string missionId) => orders.Reaction(missionId);
}
