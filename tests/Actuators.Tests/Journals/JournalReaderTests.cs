using System.Text.Json;

namespace LamRobot.Actuators.Tests;

public sealed class JournalReaderTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("lamrobot-journal-").FullName;
    private static readonly DateTimeOffset Noon = new(2026, 11, 25, 12, 0, 0, TimeSpan.Zero);

    private string File => Path.Combine(folder, "sub", "missions.jsonl");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    public static IReadOnlyList<MissionEvent> OneOfEach { get; } =
    [
        new MissionBegun(Noon, "m", "go \"there\"\n", new Transcript("go there", "en", 0.9, TimeSpan.Zero, TimeSpan.FromSeconds(1))),
        new MissionWaiting(Noon, "m", MissionPriority.High, 2),
        new PlanMade(Noon, "m", Recipe.Planned(Recipe.GoTo("1", "kitchen"), Recipe.Say("2", "ü").After("1"))) { Observed = new() { Timestamp = Noon, Entities = [new("kitchen", "Kitchen", "room")], UiElements = [new("b", "button", "Save")], Robots = [new("robot", true)] } },
        new QuestionAsked(Noon, "m", "Which?"),
        new QuestionAnswered(Noon, "m", "That."),
        new ApprovalAsked(Noon, "m", Recipe.GoTo("1", "kitchen"), "night"),
        new ApprovalAnswered(Noon, "m", "1", true, "operator"),
        new StepStarting(Noon, "m", Recipe.GoTo("1", "kitchen"), "m.1.1") { Ensures = Specs.GoTo.Ensures },
        new StepProgressed(Noon, "m", new ActionProgress("1", 0.5, "half")),
        new StepEnded(Noon, "m", Recipe.GoTo("1", "kitchen"), ActionResult.Done(EquatableMap.Of<ArgumentValue>(("speed", 0.5), ("quiet", true)), effectKnown: false)),
        new StepVerified(Noon, "m", Recipe.GoTo("1", "kitchen"), ActionResult.Failure(ResultCode.EffectNotSeen, "no"), EffectSight.NotSeen, 5),
        new StepRecovered(Noon, "m", Recipe.GoTo("1", "kitchen"), EffectSight.Unknown, "who knows"),
        new Replanning(Noon, "m", 1, Recipe.GoTo("1", "kitchen"), ActionResult.Failure(ResultCode.Unreachable, "no")),
        new StopRequested(Noon, StopKind.Emergency, "key"),
        new StopCompleted(Noon, new StopReport(StopKind.Emergency, "key", TimeSpan.FromMilliseconds(3), [new StopOutcome("robot", true, TimeSpan.FromMilliseconds(2), "")])),
        new StopReleased(Noon, "key"),
        new ReleaseRefused(Noon, "key", "turn the knob"),
        new Paused(Noon, "m", "key"),
        new Resumed(Noon, "", "key"),
        new MissionEnded(Noon, "m", MissionStatus.Failed, ResultCode.ReplansExhausted, "no"),
        new JournalPruned(Noon, 7, new string('a', 64)),
    ];

    [Fact]
    public async Task Every_event_survives_the_file()
    {
        await WriteAsync(OneOfEach);

        var contents = await JournalReader.ReadAsync(File, TestContext.Current.CancellationToken);

        Assert.Equal(OneOfEach, contents.Events);
        Assert.Equal(0, contents.DamagedLines);
        Assert.Equal(typeof(MissionEvent).Assembly.GetTypes().Count(type => type.IsSubclassOf(typeof(MissionEvent))), OneOfEach.Count);
    }

    [Fact]
    public async Task A_torn_last_line_costs_that_line_alone()
    {
        await WriteAsync(OneOfEach);
        var whole = await System.IO.File.ReadAllBytesAsync(File, TestContext.Current.CancellationToken);
        var lastLine = Array.LastIndexOf(whole, (byte)'\n', whole.Length - 2) + 1;
        for (var length = lastLine + 1; length < whole.Length - 1; length += 7)
        {
            await System.IO.File.WriteAllBytesAsync(File, whole[..length], TestContext.Current.CancellationToken);
            await WriteAsync([OneOfEach[0]]);

            var contents = await JournalReader.ReadAsync(File, TestContext.Current.CancellationToken);

            Assert.Equal([.. OneOfEach.SkipLast(1), OneOfEach[0]], contents.Events);
            Assert.Equal(1, contents.DamagedLines);
        }
    }

    [Fact]
    public async Task A_line_of_a_later_version_is_left_out()
    {
        await WriteAsync([OneOfEach[0]]);
        await System.IO.File.AppendAllTextAsync(File, "{\"event\":\"danced\",\"time\":\"2026-11-25T12:00:00+00:00\"}\nnull\n[1]\n", TestContext.Current.CancellationToken);

        var contents = await JournalReader.ReadAsync(File, TestContext.Current.CancellationToken);

        Assert.Equal((1, 3), (contents.Events.Count, contents.DamagedLines));
    }

    [Fact]
    public async Task No_journal_is_an_empty_journal() =>
        Assert.Empty((await JournalReader.ReadAsync(File, TestContext.Current.CancellationToken)).Events);

    private async Task WriteAsync(IEnumerable<MissionEvent> events)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(File)!);
        var torn = System.IO.File.Exists(File) ? "\n" : "";
        await System.IO.File.AppendAllTextAsync(File, torn + string.Concat(events.Select(missionEvent => JsonSerializer.Serialize(missionEvent, MissionEventJson.Default.MissionEvent) + "\n")), TestContext.Current.CancellationToken);
    }
}
