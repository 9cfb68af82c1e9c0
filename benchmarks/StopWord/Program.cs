using LamRobot.Actuators;
using LamRobot.Benchmarks.StopWord;
using LamRobot.Perception.Speech;

// StopWord --set FILE.jsonl [--set FILE.jsonl]... [--models models] [--interval 0.2]
var values = args.Chunk(2).Where(pair => pair.Length == 2).ToLookup(pair => pair[0], pair => pair[1]);
var models = values["--models"].LastOrDefault() ?? "models";
var interval = TimeSpan.FromSeconds(double.Parse(values["--interval"].LastOrDefault() ?? "0.2", System.Globalization.CultureInfo.InvariantCulture));
var activity = Path.Combine(models, "silero-vad");
using var client = new WhisperSpeechToTextClient(new WhisperOptions { ModelFolder = Path.Combine(models, "whisper-tiny.en") }, TimeProvider.System);
using var final = new WhisperSpeechToTextClient(new WhisperOptions { ModelFolder = Path.Combine(models, "whisper-base") }, TimeProvider.System);
var known = new TranscriptionOptions { Names = TranscriptionOptions.StopWords };

var findings = new List<Finding>();
foreach (var set in values["--set"])
{
    foreach (var recording in await Recording.ReadAsync(set, CancellationToken.None))
    {
        findings.Add(await ListenAsync(recording));
    }
}

Console.WriteLine("| group | recordings | stop heard | false stops an hour | heard after the last sample, s (median, worst; reading time apart) |");
Console.WriteLine("| --- | --- | --- | --- | --- |");
foreach (var group in findings.GroupBy(finding => finding.Recording.Group == "stop" ? $"stop, {finding.Recording.Condition}" : finding.Recording.Group).OrderBy(group => group.Key))
{
    var heard = group.Where(finding => finding.HeardAt is not null).ToList();
    var hours = group.Sum(finding => finding.Recording.Clip.Duration.TotalHours);
    var delays = heard.Select(finding => (finding.HeardAt!.Value - finding.SpokenUntil).TotalSeconds).Order().ToList();
    Console.WriteLine($"| {group.Key} | {group.Count()} ({hours * 60:0.0} min) | {heard.Count} | {(group.Key.StartsWith("stop", StringComparison.Ordinal) ? "-" : $"{heard.Count / hours:0}")} | {(delays.Count == 0 ? "-" : $"{delays[delays.Count / 2]:0.00}, {delays[^1]:0.00}")} |");
}

var readings = findings.Sum(finding => finding.Readings);
Console.WriteLine($"{readings} readings of {findings.Sum(finding => finding.ReadingTime.TotalMilliseconds) / readings:0} ms on average.");
foreach (var odd in findings.Where(finding => finding.HeardAt is null == (finding.Recording.Group == "stop")))
{
    Console.WriteLine($"{(odd.HeardAt is null ? "missed" : "false")}: {odd.Recording.Id} ({odd.Recording.Condition}) \"{odd.Recording.Words}\" as \"{odd.Text}\"");
}

// Reads as a live listener does, every interval while somebody speaks, but without waiting for time to pass.
async Task<Finding> ListenAsync(Recording recording)
{
    using var detector = new EndpointDetector(activity, new EndpointOptions());
    var sound = recording.Clip.Samples.ToArray().Concat(new float[SpeechAudio.SampleRateHertz]).ToArray();
    var (text, readings, spent) = ("", 0, TimeSpan.Zero);
    var (read, spokenUntil) = (TimeSpan.Zero, TimeSpan.Zero);
    TimeSpan? heardAt = null;
    for (var at = 0; at < sound.Length; at += 320)
    {
        var over = detector.Accept(sound.AsSpan(at, Math.Min(320, sound.Length - at)));
        var now = SpeechAudio.DurationOf(at + 320);
        spokenUntil = over.Count > 0 ? over[^1].End : spokenUntil;
        if (heardAt is null && over.Count > 0)
        {
            await ReadAsync(final, over[^1], now);
        }

        if (heardAt is null && detector.SoFar(TimeSpan.FromSeconds(8)) is { } soFar && now - read >= interval && read < soFar.End + TimeSpan.FromSeconds(0.15))
        {
            read = now;
            await ReadAsync(client, soFar, now);
        }
    }

    return new(recording, heardAt, spokenUntil, text, readings, spent);

    async Task ReadAsync(WhisperSpeechToTextClient reader, Utterance utterance, TimeSpan now)
    {
        var outcome = await reader.TranscribeAsync(utterance.Samples, known, CancellationToken.None);
        (text, readings, spent) = (outcome.PossibleText, readings + 1, spent + outcome.ProcessingTime);
        heardAt = StopPhrase.IsStop(text) ? now : null;
    }
}
