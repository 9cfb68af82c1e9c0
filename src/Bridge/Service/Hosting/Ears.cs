using LamRobot.Actuators;
using LamRobot.Contracts;
using LamRobot.Perception.Speech;

namespace LamRobot.Bridge.Service;

/// <summary>Hears recordings and the microphone; its model is loaded when there is first something to hear.</summary>
/// <param name="store">The models.</param>
/// <param name="service">Acts on what is heard.</param>
/// <param name="terminal">Told of what is not heard.</param>
internal sealed class Ears(ModelStore store, RobotService service, Terminal terminal) : IDisposable
{
    private readonly Lock gate = new();
    private WhisperSpeechToTextClient? client;
    private WhisperSpeechToTextClient? quick;
    private StopWordModel? stopWords;
    private SpeechStation? station;

    /// <summary>Plays a recording as a microphone would give it, and acts on what is heard.</summary>
    /// <param name="path">The recording.</param>
    /// <param name="cancellationToken">Ends playing.</param>
    /// <returns>The missions that it began.</returns>
    public async ValueTask<IReadOnlyList<Episode>> PlayAsync(string path, CancellationToken cancellationToken)
    {
        var reading = await AudioFile.ReadAsync(path, cancellationToken);
        if (!reading.Succeeded)
        {
            terminal.Line($"  [yellow]not heard[/]  {path}: {reading.Message}");
            return [];
        }

        var ready = Load();
        terminal.Line($"  [aqua]plays[/]      {Path.GetFileName(path)}  [grey]{reading.Clip.Duration.TotalSeconds:0.0} s, as a microphone would give it[/]");
        return await ready.ListenAsync(new ClipAudioSource(reading.Clip, TimeProvider.System) { IsRealTime = true }, Tell, cancellationToken);
    }

    /// <summary>Listens to the microphone.</summary>
    /// <param name="cancellationToken">Ends listening.</param>
    /// <returns>The missions that it began.</returns>
    /// <exception cref="SetupException">This system's microphones are not supported.</exception>
    public async ValueTask<IReadOnlyList<Episode>> ListenAsync(CancellationToken cancellationToken)
    {
        using var open = await OpenMicrophone.FromAsync(new MicrophoneRequest(), TimeProvider.System, cancellationToken);
        var ready = Load();
        terminal.Line($"  [aqua]listens[/]    to {open.Microphone.Name}");
        return await ready.ListenAsync(open.Microphone, Tell, cancellationToken);
    }

    /// <summary>Listens to sound that comes from elsewhere, such as a browser; several may be listened to at once.</summary>
    /// <param name="source">Where the sound comes from.</param>
    /// <param name="attention">Which words are meant for the robot.</param>
    /// <param name="by">Who speaks.</param>
    /// <param name="told">Told of everything that is heard.</param>
    /// <param name="cancellationToken">Ends listening, and the missions that it began.</param>
    /// <returns>The missions that it began.</returns>
    /// <exception cref="SetupException">The models are not there.</exception>
    public ValueTask<IReadOnlyList<Episode>> ListenAsync(IAudioSource source, IAttention attention, Requester by, Action<ListeningEvent> told, CancellationToken cancellationToken)
    {
        Load();
        return new SpeechStation(client!, service) { Partials = new PartialOptions { Client = quick! }, StopWords = stopWords, Attention = attention, By = by }.ListenAsync(source, told, cancellationToken);
    }

    /// <summary>Tells how long a spoken command took from its last sample to its first action.</summary>
    /// <param name="missionId">The mission.</param>
    /// <returns>The time; null when the mission was not spoken or sent nothing.</returns>
    public TimeSpan? Reaction(string missionId) => station?.Reaction(missionId);

    /// <inheritdoc />
    public void Dispose()
    {
        client?.Dispose();
        quick?.Dispose();
        stopWords?.Dispose();
    }

    private SpeechStation Load()
    {
        lock (gate)
        {
            client ??= SpeechFactory.Create(store, null, TimeProvider.System);
            quick ??= SpeechFactory.Create(store, SpeechFactory.QuickModel, TimeProvider.System);
            stopWords ??= SpeechFactory.StopWords(store);
            return station ??= new SpeechStation(client, service) { Partials = new PartialOptions { Client = quick }, StopWords = stopWords };
        }
    }

    private void Tell(ListeningEvent happened)
    {
        if (happened is HeardUtterance { Outcome: var outcome })
        {
            terminal.Line($"  [yellow]not heard[/]  {outcome.Message} [grey]({(int)outcome.Code} {outcome.Code})[/]");
        }
    }
}
