using LamRobot.Contracts;

namespace LamRobot.Bridge.Mqtt.Tests.Ledger;

public sealed class CommandLedgerTests : IDisposable
{
    private readonly LedgerFile file = new();

    public static TheoryData<int> Seeds => [.. Enumerable.Range(0, 40)];

    public void Dispose() => file.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Only_the_first_answer_to_a_command_counts(bool inFile)
    {
        using var ledger = Open(inFile);
        ledger.Begin(new("r1", "c1", "go"));
        ledger.Begin(new("r1", "c1", "fly"));

        Assert.Equal(new LedgerEntry("r1", "c1", "go"), ledger.Find("r1", "c1"));
        ledger.Answer("r1", "c1", ActionResult.Done(EquatableMap.Of<ArgumentValue>(("speed", 0.4)), effectKnown: true, "there"));
        ledger.Answer("r1", "c1", ActionResult.Failure(ResultCode.DeviceFailed, "late"));

        Assert.Equal(ActionResult.Done(EquatableMap.Of<ArgumentValue>(("speed", 0.4)), effectKnown: true, "there"), ledger.Find("r1", "c1")?.Result);
        Assert.Null(ledger.Find("r2", "c1"));
    }

    [Fact]
    public void Of_two_programs_that_begin_one_command_only_one_may_send_it()
    {
        using var mine = SqliteCommandLedger.Open(file.Path);
        using var another = SqliteCommandLedger.Open(file.Path);

        Assert.Null(mine.Begin(new("r1", "c1", "go")));
        Assert.Equal(new LedgerEntry("r1", "c1", "go"), another.Begin(new("r1", "c1", "go")));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void What_was_rejected_may_be_tried_anew(bool inFile)
    {
        using var ledger = Open(inFile);
        ledger.Begin(new("r1", "c1", "go"));
        ledger.Answer("r1", "c1", ActionResult.Rejection(ResultCode.LinkDown, "nothing was sent"));

        Assert.Null(ledger.Find("r1", "c1"));
        Assert.Null(ledger.Begin(new("r1", "c1", "go")));
    }

    [Fact]
    public void The_log_is_put_into_the_file_after_answers_and_never_before_a_command_is_sent()
    {
        using var ledger = Open(inFile: true);
        var before = new FileInfo(file.Path).Length;
        foreach (var number in Enumerable.Range(0, 2000))
        {
            ledger.Begin(new("r1", $"c{number}", "go"));
        }

        Assert.Equal(before, new FileInfo(file.Path).Length);
        foreach (var number in Enumerable.Range(0, 2000))
        {
            ledger.Answer("r1", $"c{number}", number % 2 == 0 ? ActionResult.Done([], effectKnown: true) : ActionResult.Rejection(ResultCode.LinkDown, "nothing was sent"));
        }

        Assert.True(new FileInfo(file.Path).Length > before);
        var log = new FileInfo(file.Path + "-wal").Length;
        foreach (var number in Enumerable.Range(2000, 2000))
        {
            ledger.Begin(new("r1", $"c{number}", "go"));
            ledger.Answer("r1", $"c{number}", ActionResult.Done([], effectKnown: true));
        }

        Assert.Equal(log, new FileInfo(file.Path + "-wal").Length);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_oldest_commands_are_forgotten_first(bool inFile)
    {
        using var ledger = Open(inFile, capacity: 3);
        foreach (var id in (string[])["c1", "c2", "c3", "c4", "c5"])
        {
            ledger.Begin(new("r1", id, "go"));
            ledger.Answer("r1", id, ActionResult.Done([], effectKnown: true));
        }

        Assert.Equal([null, null, "c3", "c4", "c5"], ((string[])["c1", "c2", "c3", "c4", "c5"]).Select(id => ledger.Find("r1", id)?.CommandId));
    }

    [Fact]
    public void Another_opening_of_the_file_knows_what_was_done()
    {
        using (var before = SqliteCommandLedger.Open(file.Path))
        {
            before.Begin(new("r1", "c1", "go"));
            before.Answer("r1", "c1", ActionResult.Done([], effectKnown: true));
        }

        using var after = SqliteCommandLedger.Open(file.Path);

        Assert.True(after.Find("r1", "c1")?.Result?.Succeeded);
        Assert.Null(after.SetAside);
    }

    [Fact]
    public void Commands_of_a_program_that_still_runs_are_no_orphans()
    {
        using var mine = SqliteCommandLedger.Open(file.Path);
        using var another = SqliteCommandLedger.Open(file.Path);
        another.Begin(new("r1", "c1", "go"));

        Assert.Empty(mine.Orphans("r1"));
    }

    [Fact]
    public void Commands_of_a_program_that_has_ended_are_orphans_until_they_are_answered()
    {
        using var ledger = SqliteCommandLedger.Open(file.Path);
        ledger.Begin(new("r1", "c1", "go"));
        ledger.Begin(new("r1", "c2", "wait"));
        file.DisownEverything();

        Assert.Equal(["c1", "c2"], ledger.Orphans("r1").Select(entry => entry.CommandId));
        Assert.Empty(ledger.Orphans("r2"));
        ledger.Answer("r1", "c1", ActionResult.Failure(ResultCode.EffectUnknown, "given up"));
        Assert.Equal(["c2"], ledger.Orphans("r1").Select(entry => entry.CommandId));
    }

    [Fact]
    public void Commands_of_a_ledger_that_was_closed_are_orphans()
    {
        using (var before = SqliteCommandLedger.Open(file.Path))
        {
            before.Begin(new("r1", "c1", "go"));
        }

        using var after = SqliteCommandLedger.Open(file.Path);

        Assert.Equal("c1", Assert.Single(after.Orphans("r1")).CommandId);
    }

    [Fact]
    public void What_a_killed_program_left_beside_the_ledger_is_cleared_away()
    {
        var left = $"{file.Path}.{Guid.NewGuid():N}.running";
        File.WriteAllText(left, "");
        using (SqliteCommandLedger.Open(file.Path))
        {
            Assert.False(File.Exists(left));
            Assert.Single(Directory.EnumerateFiles(Path.GetDirectoryName(file.Path)!, "*.running"));
        }

        Assert.Empty(Directory.EnumerateFiles(Path.GetDirectoryName(file.Path)!, "*.running"));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_file_that_is_damaged_anywhere_ends_no_program(int seed)
    {
        using (var before = SqliteCommandLedger.Open(file.Path))
        {
            foreach (var i in Enumerable.Range(0, 300))
            {
                before.Begin(new("r1", $"c{i}", "go"));
                before.Answer("r1", $"c{i}", ActionResult.Done([], effectKnown: true, "there"));
            }
        }

        var bytes = File.ReadAllBytes(file.Path);
        var chance = new Random(seed);
        var start = chance.Next(bytes.Length - 600);
        chance.NextBytes(bytes.AsSpan(start, chance.Next(1, 600)));
        File.WriteAllBytes(file.Path, bytes);

        var error = Record.Exception(() =>
        {
            using var after = SqliteCommandLedger.Open(file.Path);
            after.Begin(new("r1", "new", "go"));
            after.Answer("r1", "new", ActionResult.Done([], effectKnown: true));
            _ = after.Orphans("r1");
            for (var i = 0; i < 300; i++)
            {
                _ = after.Find("r1", $"c{i}");
            }
        });

        Assert.True(error is null or IOException, error?.ToString());
    }

    [Fact]
    public void A_damaged_file_is_set_aside_and_said()
    {
        const string content = "this is no database, and it is longer than a header of one would be, so that nobody can take it for an empty one";
        File.WriteAllText(file.Path, content);

        using var ledger = SqliteCommandLedger.Open(file.Path);
        ledger.Begin(new("r1", "c1", "go"));

        Assert.NotNull(ledger.Find("r1", "c1"));
        Assert.Equal(content, File.ReadAllText(ledger.SetAside!));
    }

    [Fact]
    public void A_file_of_a_later_version_is_set_aside_unchanged()
    {
        SqliteCommandLedger.Open(file.Path).Dispose();
        file.Execute("PRAGMA user_version = 99");

        using var ledger = SqliteCommandLedger.Open(file.Path);

        Assert.NotNull(ledger.SetAside);
        Assert.Null(ledger.Find("r1", "c1"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void What_waits_to_be_sent_is_told_from_what_may_have_been(bool inFile)
    {
        using var ledger = Open(inFile);
        ledger.Begin(new("r1", "c1", "go") { Departed = false });
        ledger.Begin(new("r1", "c2", "go") { Departed = false });

        ledger.Depart("r1", "c1");
        ledger.Depart("r1", "nobody");

        Assert.True(ledger.Find("r1", "c1")!.Departed);
        Assert.False(ledger.Find("r1", "c2")!.Departed);
    }

    [Fact]
    public void What_the_first_version_kept_counts_as_sent()
    {
        SqliteCommandLedger.Open(file.Path).Dispose();
        file.Execute("""
            ALTER TABLE commands DROP COLUMN departed;
            INSERT INTO commands (robot, command, action, owner) VALUES ('r1', 'c1', 'go', '00000000000000000000000000000000');
            PRAGMA user_version = 1;
            """);

        using var ledger = SqliteCommandLedger.Open(file.Path);
        ledger.Begin(new("r1", "c2", "go") { Departed = false });

        Assert.Null(ledger.SetAside);
        Assert.True(Assert.Single(ledger.Orphans("r1")).Departed);
        Assert.False(ledger.Find("r1", "c2")!.Departed);
    }

    [Fact]
    public void A_place_that_cannot_be_written_is_said()
    {
        File.WriteAllText(file.Path, "");

        Assert.Throws<IOException>(() => SqliteCommandLedger.Open(Path.Combine(file.Path, "commands.db")).Dispose());
    }

    [Fact]
    public void Many_threads_may_write_at_once()
    {
        using var one = SqliteCommandLedger.Open(file.Path);
        using var other = SqliteCommandLedger.Open(file.Path);
        Parallel.For(0, 200, i =>
        {
            var ledger = i % 2 == 0 ? one : other;
            ledger.Begin(new("r1", $"c{i}", "go"));
            ledger.Answer("r1", $"c{i}", ActionResult.Done([], effectKnown: true));
        });

        Assert.All(Enumerable.Range(0, 200), i => Assert.True(one.Find("r1", $"c{i}")?.Result?.Succeeded));
    }

    private ICommandLedger Open(bool inFile, int capacity = 100) => inFile ? SqliteCommandLedger.Open(file.Path, capacity) : new InMemoryCommandLedger(capacity);
}
