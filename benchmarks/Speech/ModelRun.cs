using LamRobot.Perception.Speech;

namespace LamRobot.Benchmarks.Speech;

/// <summary>Runs one model over the recordings.</summary>
internal sealed class ModelRun(string models, string model, int threads, IReadOnlyList<string> names) : IDisposable
{
    private const int TimedRuns = 15;
    private static readonly TimeSpan s_command = TimeSpan.FromSeconds(3);

    private readonly SortedDictionary<string, GroupScore> _groups = new(StringComparer.Ordinal);
    private readonly WhisperSpeechToTextClient _client = new(
        new WhisperOptions { ModelFolder = Path.Combine(models, model), VoiceActivityFolder = Path.Combine(models, "silero-vad"), Threads = threads }, TimeProvider.System);

    private readonly TranscriptionOptions _known = new() { Names = names };
    private TimeSpan _sound;
    private TimeSpan _processing;

    /// <summary>Seconds of work a second of sound, over all recordings.</summary>
    public double RealTimeFactor => _processing / _sound;

    public IEnumerable<string> Rows => _groups.Values.Select(group => group.ToRow(model));

    public async Task HearAsync(Sample sample, CancellationToken cancellationToken)
    {
        var outcome = await _client.TranscribeAsync(sample.Clip.Samples, _known, cancellationToken);
        _sound += sample.Clip.Duration;
        _processing += outcome.ProcessingTime;
        foreach (var name in sample.Groups)
        {
            if (!_groups.TryGetValue(name, out var group))
            {
                _groups[name] = group = new GroupScore(name);
            }

            group.Add(sample, outcome);
        }

        var text = outcome.Transcript?.Text ?? $"({outcome.Code}: {outcome.RejectedText})";
        Console.WriteLine($"{model}\t{sample.Id}\t{text}\t{outcome.Transcript?.Confidence:0.00}\t{sample.Reference ?? string.Join(" | ", sample.Slots)}");
    }

    /// <summary>Milliseconds for a command of 3 s over 15 runs: what one took of the processor, and the median, the fastest and the slowest on the clock.</summary>
    public async Task<(double Processor, double Median, double Fastest, double Slowest)> TimeAsync(AudioClip command, CancellationToken cancellationToken)
    {
        var samples = new float[SpeechAudio.SamplesIn(s_command)];
        command.Samples[..Math.Min(command.Samples.Length, samples.Length)].CopyTo(samples);
        await _client.TranscribeAsync(samples, _known, cancellationToken);
        var times = new List<double>();
        var before = Environment.CpuUsage.TotalTime;
        for (var run = 0; run < TimedRuns; run++)
        {
            times.Add((await _client.TranscribeAsync(samples, _known, cancellationToken)).ProcessingTime.TotalMilliseconds);
        }

        var processor = (Environment.CpuUsage.TotalTime - before).TotalMilliseconds / TimedRuns;
        times.Sort();
        return (processor, times[TimedRuns / 2], times[0], times[^1]);
    }

    public void Dispose() => _client.Dispose();
}
