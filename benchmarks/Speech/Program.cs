using System.Runtime.InteropServices;
using LamRobot.Benchmarks.Speech;
using LamRobot.Perception.Speech;

// Speech --models models --command models/demo/bring-apple.wav [--set FILE.jsonl]... [--references FILE.jsonl] [--threads 1] [--names "A,B"] [--note TEXT] [--out results.md]
var values = args.Chunk(2).Where(pair => pair.Length == 2).ToLookup(pair => pair[0], pair => pair[1]);
string One(string option, string otherwise) => values[option].LastOrDefault() ?? otherwise;
var models = One("--models", "models");
var threads = int.Parse(One("--threads", "1"), System.Globalization.CultureInfo.InvariantCulture);
var command = (await AudioFile.ReadAsync(One("--command", Path.Combine(models, "demo/bring-apple.wav")), CancellationToken.None)).Clip
    ?? throw new InvalidDataException("The command cannot be read.");
var references = values["--references"].LastOrDefault() is { } file
    ? await TestSet.ReadReferencesAsync(file, CancellationToken.None)
    : new Dictionary<string, string>();
var names = One("--names", "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
var samples = new List<Sample>();
foreach (var set in values["--set"])
{
    samples.AddRange(await TestSet.ReadAsync(set, references, CancellationToken.None));
}

List<string> speed = ["| model | 3 s command, processor ms | on the clock, median ms | fastest | slowest | real-time factor over all recordings, on the clock |", "| --- | --- | --- | --- | --- | --- |"];
List<string> errors = ["| model | group | recordings | words | WER % | substituted / left out / added | no speech | unclear | slots found |", "| --- | --- | --- | --- | --- | --- | --- | --- | --- |"];
foreach (var model in (string[])["whisper-base", "whisper-tiny.en"])
{
    using var run = new ModelRun(models, model, threads, names);
    var (processorTime, median, fastest, slowest) = await run.TimeAsync(command, CancellationToken.None);
    foreach (var sample in samples)
    {
        await run.HearAsync(sample, CancellationToken.None);
    }

    speed.Add($"| {model} | {processorTime:0} | {median:0} | {fastest:0} | {slowest:0} | {(samples.Count > 0 ? $"{run.RealTimeFactor:0.000}" : "-")} |");
    errors.AddRange(run.Rows);
}

var processor = File.Exists("/proc/cpuinfo")
    ? File.ReadLines("/proc/cpuinfo").First(line => line.StartsWith("model name", StringComparison.Ordinal)).Split(':')[1].Trim()
    : RuntimeInformation.ProcessArchitecture.ToString();
string[] report =
[
    "# Hearing: word error rate and speed",
    $"Made by benchmarks/Speech on {processor}, {Environment.ProcessorCount} virtual cores, {RuntimeInformation.OSDescription}, {RuntimeInformation.FrameworkDescription}; {threads} thread(s), voice activity detection before; names given: {(names.Length > 0 ? string.Join(", ", names) : "none")}.",
    "No speech: nothing was believed, all words count as left out. Unclear: words of low confidence, counted here, but reported as SpeechUnclear.",
    One("--note", ""),
    "", "## Speed", .. speed, "", "## Word error rate", .. errors,
];
Console.WriteLine(string.Join('\n', report));
if (values["--out"].LastOrDefault() is { } output)
{
    await File.WriteAllLinesAsync(output, report);
}
