using LamRobot.Benchmarks.Stop;
using LamRobot.Benchmarks.StopWord;
using LamRobot.Perception.Speech;

// StopWord --set FILE.jsonl [--set FILE.jsonl]... [--models models] [--words all|stops|none] [--live yes|no] [--out FILE.md]
var values = args.Chunk(2).Where(pair => pair.Length == 2).ToLookup(pair => pair[0], pair => pair[1]);
var models = values["--models"].LastOrDefault() ?? "models";
var withWords = values["--words"].LastOrDefault() ?? "stops";
using var file = values["--out"].LastOrDefault() is { } path ? File.CreateText(path) : null;
var output = file ?? Console.Out;
using var model = new StopWordModel(Path.Combine(models, "stop-word"), Path.Combine(models, "whisper-tiny.en"));

var recordings = new List<Recording>();
foreach (var set in values["--set"])
{
    recordings.AddRange(await Recording.ReadAsync(set, CancellationToken.None));
}

var own = await MadeSounds.OwnVoiceAsync(CancellationToken.None);
var clean = recordings.Where(recording => recording is { Group: "stop", Condition: "clean" }).ToList();
List<Recording> made = [.. MadeSounds.WithoutSpeech(), .. own, .. MadeSounds.DuringOwnVoice(clean, own, 0), .. MadeSounds.DuringOwnVoice(clean, own, 10)];
Report.Counts(output, "by sound", [.. recordings.Concat(made).Select(recording => SoundWay.Listen(model, recording))]);

if (withWords == "none")
{
    return;
}

using var words = new WordsWay(models);
var findings = new List<Finding>();
foreach (var recording in recordings.Where(recording => withWords == "all" || recording.Group is "stop" or "other use" or "alike"))
{
    findings.Add(await words.ListenAsync(recording, CancellationToken.None));
}

Report.Counts(output, "by words", findings);
if (values["--live"].LastOrDefault() != "no")
{
    await using var robot = new DrivingRobot(TimeProvider.System);
    await robot.ConnectAsync(CancellationToken.None);
    var live = new LiveStop(model, words, robot);
    output.WriteLine("| from the end of the word to the standing robot | runs | not heard | median s | worst s | within 0.7 s |");
    output.WriteLine("| --- | ---: | ---: | ---: | ---: | ---: |");
    foreach (var bySound in (bool[])[true, false])
    {
        var times = new List<TimeSpan?>();
        foreach (var recording in recordings.Where(recording => recording.WordEnd is not null))
        {
            times.Add(await live.TimeAsync(recording, bySound, CancellationToken.None));
        }

        Report.Times(output, bySound ? "by sound" : "by words", times);
    }
}
