using System.Globalization;
using LamRobot.Benchmarks.Soak;
using LamRobot.Benchmarks.Vision;
using LamRobot.Perception.Speech;

// Soak [results.md] [minutes]: ./test.sh --soak runs it.
if (!OperatingSystem.IsLinux())
{
    Console.Error.WriteLine("This needs PulseAudio on Linux.");
    return;
}

var minutes = args.Length > 1 ? double.Parse(args[1], CultureInfo.InvariantCulture) : 10;
var load = Machine.Load();
var notes = await new Soak("models", Console.Error).RunAsync(TimeSpan.FromMinutes(minutes), CancellationToken.None);
var (last, settled) = (notes[^1], notes[notes.Count / 5]);
string Megabytes(long bytes) => (bytes / 1048576.0).ToString("0.0", CultureInfo.InvariantCulture);
var rows = string.Join('\n', notes.Where((note, i) => (i + 1) % 6 == 0 || note == last).Select(note => string.Create(
    CultureInfo.InvariantCulture,
    $"| {note.At.TotalMinutes:0.0} | {Megabytes(note.ResidentBytes)} | {Megabytes(note.ManagedBytes)} | {SpeechAudio.DurationOf(note.Samples).TotalSeconds:0.0} | {note.LostSamples} | {note.Utterances} | {note.Stops} | {note.Pictures} | {note.Things} | {note.Processor.TotalSeconds:0} |")));
var text = string.Create(CultureInfo.InvariantCulture, $"""
    # Listening and seeing for {minutes:0.#} minutes

    **{last.LostSamples} of {last.Samples} samples lost; memory in use {Megabytes(settled.ManagedBytes)} MB after {settled.At.TotalMinutes:0.0} minutes and {Megabytes(last.ManagedBytes)} MB at the end, the process {Megabytes(settled.ResidentBytes)} and {Megabytes(last.ResidentBytes)} MB.**

    `./test.sh --soak`

    {Machine.Name()}, .NET {Environment.Version}, {TimeProvider.System.GetUtcNow():d MMMM yyyy}; load (1, 5, 15 min) {load} before the run, {Machine.Load()} after it. A PulseAudio null sink plays a sentence every 15 s; its microphone is heard as `lamrobot listen` hears it (stop words, words so far, whole sentences), while ten pictures a second of the simulated table are read (tags, coloured objects, codes, motion, tracks).

    | minutes | process, MB | in use after a collection, MB | sound heard, s | samples lost | sentences | stop words | pictures | things seen | processor s |
    | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
    {rows}

    """);
if (args is [var path, ..])
{
    await File.WriteAllTextAsync(path, text);
}
else
{
    Console.WriteLine(text);
}
