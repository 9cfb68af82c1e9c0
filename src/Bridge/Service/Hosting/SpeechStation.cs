using System.Runtime.CompilerServices;
using LamRobot.Actuators;
using LamRobot.Contracts;
using LamRobot.Perception.Speech;

namespace LamRobot.Bridge.Service;

/// <summary>Listens, and takes what it hears to the desk while it goes on listening, so that a spoken stop is heard in mid-mission.</summary>
/// <param name="client">Hears.</param>
/// <param name="service">Acts.</param>
/// <remarks>Several sources may be listened to at once.</remarks>
internal sealed class SpeechStation(WhisperSpeechToTextClient client, RobotService service)
{
    private SpokenOrders orders = new(service);

    /// <summary>How words are written while they are being said, so that a stop need not wait for the end of the sentence; null for not at all.</summary>
    public PartialOptions? Partials { get; init; }

    /// <summary>The stop words that are found by their sound; null for none.</summary>
    public StopWordModel? StopWords { get; init; }

    /// <summary>The own voice, whose words are no orders; null for none.</summary>
    public Mouth? OwnVoice { get; init; }

    /// <summary>Who speaks; whoever is here when nothing else is said.</summary>
    public Requester By { init => orders = new(service) { By = value }; }

    /// <summary>Which words are meant for the robot.</summary>
    public IAttention Attention { get; init; } = new EveryWord();

    /// <summary>Listens until the source ends, then waits for the missions that it began.</summary>
    /// <param name="source">Where the sound comes from.</param>
    /// <param name="told">Told of everything that is heard, before it is acted on; stops come when they have been sent.</param>
    /// <param name="cancellationToken">Ends listening.</param>
    /// <returns>The missions.</returns>
    public async ValueTask<IReadOnlyList<Episode>> ListenAsync(IAudioSource source, Action<ListeningEvent> told, CancellationToken cancellationToken)
    {
        var observation = await service.Stack.Observer.ObserveAsync(cancellationToken);
        var context = new TranscriptionOptions { Names = SpokenNames.Of(service.Stack.Manifest, observation) };
        var listener = new SpeechListener(client, new EndpointOptions()) { Partials = Partials, StopWords = StopWords, OwnVoice = OwnVoice };
        var events = listener.FollowAsync(source, () => context, cancellationToken);
        var stops = new List<Task>();
        var missions = await orders.TakeAsync(OrdersAsync(events, told, stops, cancellationToken), _ => { }, cancellationToken);
        await Task.WhenAll(stops);
        return missions;
    }

    /// <summary>Tells how long a spoken command took from its last sample to its first action.</summary>
    /// <param name="missionId">The mission.</param>
    /// <returns>The time; null when the mission was not spoken or sent nothing.</returns>
    public TimeSpan? Reaction(string missionId) => orders.Reaction(missionId);

    private async IAsyncEnumerable<HeardUtterance> OrdersAsync(
        IAsyncEnumerable<ListeningEvent> events, Action<ListeningEvent> told, List<Task> stops, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var happened in new AttentiveListening(Attention).FollowAsync(events, cancellationToken))
        {
            if (happened is StopHeard stop)
            {
                // Listening goes on while the robot brakes.
                stops.Add(service.Desk.StopAsync(stop.Kind, "voice", cancellationToken).AsTask());
            }

            told(happened);
            if (happened is OrderHeard order)
            {
                yield return order.Heard;
            }
        }
    }
}
