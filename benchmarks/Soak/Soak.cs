using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.Versioning;
using LamRobot.Contracts;
using LamRobot.Perception.Speech;
using LamRobot.Perception.Vision;

namespace LamRobot.Benchmarks.Soak;

/// <summary>Listens to a microphone and looks through a camera at once, and notes now and then what that takes.</summary>
[SupportedOSPlatform("linux")]
internal sealed class Soak(string models, TextWriter log)
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(10);

    private long samples;
    private long utterances;
    private long stops;
    private long pictures;
    private long things;

    /// <summary>Runs for a time.</summary>
    /// <returns>What was noted, every ten seconds.</returns>
    public async Task<IReadOnlyList<SoakNote>> RunAsync(TimeSpan length, CancellationToken cancellationToken)
    {
        await using var loudspeaker = new Loudspeaker();
        await loudspeaker.StartAsync(cancellationToken);
        var microphone = new PulseMicrophone(new MicrophoneOptions { Server = loudspeaker.Address, Device = Loudspeaker.Microphone }, TimeProvider.System);
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var sentence = (await AudioFile.ReadAsync(Path.Combine(models, "demo", "bring-apple.wav"), cancellationToken)).Clip!;
        var turn = new float[15 * SpeechAudio.SampleRateHertz];
        sentence.Samples.CopyTo(turn);
        Task[] parts = [loudspeaker.PlayAsync(turn, ending.Token), ListenAsync(microphone, ending.Token), LookAsync(ending.Token)];
        var notes = new List<SoakNote>();
        var began = Stopwatch.GetTimestamp();
        using var ticks = new PeriodicTimer(Interval, TimeProvider.System);
        while (Stopwatch.GetElapsedTime(began) < length && await ticks.WaitForNextTickAsync(cancellationToken))
        {
            notes.Add(Note(Stopwatch.GetElapsedTime(began), microphone.Status));
            await log.WriteLineAsync($"{notes[^1]}");
            if (Array.Find(parts, part => part.IsCompleted) is { } over)
            {
                await over;
            }
        }

        await ending.CancelAsync();
        await Task.WhenAll(parts).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return notes;
    }

    private async Task ListenAsync(PulseMicrophone microphone, CancellationToken cancellationToken)
    {
        using var final = Client("whisper-base");
        using var quick = Client("whisper-tiny.en");
        using var stopWords = new StopWordModel(Path.Combine(models, "stop-word"), Path.Combine(models, "whisper-tiny.en"));
        var listener = new SpeechListener(final, new EndpointOptions()) { Partials = new PartialOptions { Client = quick }, StopWords = stopWords };
        await foreach (var happened in listener.FollowAsync(new CountingSource(microphone, count => samples += count), null, cancellationToken))
        {
            utterances += happened is HeardUtterance { Outcome.Succeeded: true } ? 1 : 0;
            stops += happened is StopWordSpotted ? 1 : 0;
        }
    }

    private async Task LookAsync(CancellationToken cancellationToken)
    {
        await using var feed = new CameraFeed("overview", new TableCamera());
        using var reader = new SceneReader(new SceneOptions());
        while (await feed.NextAsync(cancellationToken) is { } frame)
        {
            things += reader.Read(frame).View.Sightings.Count;
            pictures++;
        }
    }

    private SoakNote Note(TimeSpan at, MicrophoneStatus status)
    {
        using var process = Process.GetCurrentProcess();
        return new(at, process.WorkingSet64, GC.GetTotalMemory(forceFullCollection: true), samples, status.OverrunSamples, status.Losses, utterances, stops, pictures, things, process.TotalProcessorTime);
    }

    private WhisperSpeechToTextClient Client(string model) =>
        new(new WhisperOptions { ModelFolder = Path.Combine(models, model), VoiceActivityFolder = Path.Combine(models, "silero-vad") }, TimeProvider.System);

    /// <summary>Counts what a source gives.</summary>
    private sealed class CountingSource(IAudioSource source, Action<int> counted) : IAudioSource
    {
        public async IAsyncEnumerable<AudioFrame> CaptureAsync([EnumeratorCancellation] CancellationToken cancellationToken)
        {
            await foreach (var frame in source.CaptureAsync(cancellationToken))
            {
                counted(frame.Samples.Length);
                yield return frame;
            }
        }
    }
}
