using Microsoft.Data.Sqlite;

namespace LamRobot.Actuators.Tests;

public sealed class SqliteJournalTests : IDisposable
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 25, 12, 0, 0, TimeSpan.Zero);
    private readonly string folder = Directory.CreateTempSubdirectory("lamrobot-journal-").FullName;

    private string File => Path.Combine(folder, "sub", "missions.db");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Every_event_survives_the_file_and_the_chain_holds()
    {
        var events = JournalReaderTests.OneOfEach;
        await WriteAsync(events);

        using var archive = JournalArchive.Open(File);

        // The stops and pauses of everything happened while the mission ran; its own events and they are all but the last.
        Assert.Equal(events.SkipLast(1), archive.Read("m"));
        var verdict = archive.Verify(null, Token);
        Assert.Equal((events.Count, 1, null), (verdict.Records, verdict.First, verdict.Break));
    }

    [Fact]
    public async Task What_is_about_to_be_done_is_in_the_file_before_the_append_returns()
    {
        await using var journal = SqliteJournal.Open(File);

        await journal.AppendAsync(new MissionBegun(Noon, "m", "go"), Token);
        await journal.AppendAsync(JournalReaderTests.OneOfEach.OfType<StepStarting>().Single(), Token);

        // What another process would see now: the file and its log, copied as they are.
        System.IO.File.Copy(File, File + "-copy.db");
        System.IO.File.Copy(File + "-wal", File + "-copy.db-wal");
        await using var copy = SqliteJournal.Open(File + "-copy.db");
        Assert.IsType<StepStarting>(copy.Read("m")[^1]);
        Assert.Single(Assert.Single(copy.ReadUnfinished().FindUnfinished()).OpenSteps);
    }

    [Fact]
    public async Task A_journal_goes_on_where_it_ended_and_one_process_writes_it()
    {
        await WriteAsync([Begun("a")]);
        await using var journal = SqliteJournal.Open(File);
        var end = journal.End;

        Assert.Throws<IOException>(() => SqliteJournal.Open(File));
        await journal.AppendAsync(Begun("b"), Token);

        Assert.Equal((1, 2), (end.Number, journal.End.Number));
        Assert.Equal(["b", "a"], journal.FindNewest(10));
        using var archive = JournalArchive.Open(File);
        Assert.Null(archive.Verify(end, Token).Break);
    }

    [Fact]
    public async Task Events_from_many_threads_stay_whole_and_in_one_chain()
    {
        await using (var journal = SqliteJournal.Open(File))
        {
            await Task.WhenAll(Enumerable.Range(0, 200).Select(number => Task.Run(() => journal.AppendAsync(Begun($"{number}"), CancellationToken.None).AsTask())));
        }

        using var archive = JournalArchive.Open(File);
        Assert.Equal((200, null), (archive.Verify(null, Token).Records, archive.Verify(null, Token).Break));
        Assert.Equal(200, archive.FindNewest(300).Distinct().Count());
    }

    [Theory]
    [InlineData("UPDATE records SET body = replace(body, 'say c', 'say x') WHERE number = 5", 5, "changed")]
    [InlineData("UPDATE records SET hash = zeroblob(32) WHERE number = 5", 5, "changed")]
    [InlineData("DELETE FROM records WHERE number = 5", 5, "missing")]
    [InlineData("UPDATE records SET previous = zeroblob(32) WHERE number = 5", 5, "does not follow")]
    [InlineData("DELETE FROM records WHERE number < 5", 5, "gone")]
    public async Task The_first_record_that_was_tampered_with_is_named(string tampering, long number, string reason)
    {
        await WriteAsync([.. "abcd".SelectMany(letter => Mission($"{letter}", Noon))]);
        Tamper(tampering);

        using var archive = JournalArchive.Open(File);

        var broken = archive.Verify(null, Token).Break!;
        Assert.Equal(number, broken.Number);
        Assert.Contains(reason, broken.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cut_off_end_and_a_chain_made_anew_show_by_the_end_that_was_known()
    {
        await WriteAsync([.. Mission("a", Noon), .. Mission("b", Noon)]);
        JournalEnd known;
        using (var archive = JournalArchive.Open(File))
        {
            known = archive.Verify(null, Token).End;
        }

        Tamper("DELETE FROM records WHERE number = 4");

        using var cut = JournalArchive.Open(File);
        Assert.Null(cut.Verify(null, Token).Break);
        Assert.Equal(4, cut.Verify(JournalEnd.Parse(known.ToString()), Token).Break!.Number);
    }

    [Fact]
    public async Task What_is_old_is_taken_out_in_whole_missions_and_the_chain_holds_across_it()
    {
        var (old, young) = (Noon.AddDays(-10), Noon.AddDays(-1));
        await using var journal = SqliteJournal.Open(File);
        await journal.AppendAsync([.. Mission("a", old), Begun("long", old), .. Mission("b", old), .. Mission("c", young)], Token);
        var known = journal.End;

        Assert.Equal(2, await journal.PruneAsync(new() { LongestAge = TimeSpan.FromDays(5) }, Noon, Token));
        Assert.Equal(["c", "b", "long"], journal.FindNewest(10));
        await journal.AppendAsync(new MissionEnded(old, "long", MissionStatus.Stopped, ResultCode.Stopped, ""), Token);
        Assert.Equal(0, await journal.PruneAsync(new() { LongestAge = TimeSpan.FromDays(5) }, Noon, Token));
        Assert.Equal(7, await journal.PruneAsync(new() { LongestAge = TimeSpan.FromHours(1) }, Noon, Token));

        Assert.Empty(journal.FindNewest(10));
        using var archive = JournalArchive.Open(File);
        var verdict = archive.Verify(known, Token);
        Assert.Null(verdict.Break);
        Assert.True(verdict.First > 1);
        await journal.AppendAsync(Begun("d"), Token);
        Tamper("DELETE FROM records WHERE event = 'journal_pruned'");
        Assert.Contains("gone", archive.Verify(null, Token).Break!.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_too_much_is_taken_out_from_the_oldest_and_the_words_are_gone_from_the_file()
    {
        const string Secret = "the safe is behind the picture";
        await using (var journal = SqliteJournal.Open(File))
        {
            await journal.AppendAsync([.. Mission("first", Noon, Secret), .. Enumerable.Range(0, 500).SelectMany(number => Mission($"m{number}", Noon, new string('x', 500)))], Token);
            var size = new FileInfo(File).Length + new FileInfo(File + "-wal").Length;

            Assert.True(await journal.PruneAsync(new() { MostBytes = size / 4 }, Noon, Token) > 100);

            Assert.Contains("m499", journal.FindNewest(1));
            Assert.DoesNotContain("first", journal.FindNewest(1000));
        }

        Assert.DoesNotContain(Secret, await System.IO.File.ReadAllTextAsync(File, Token), StringComparison.Ordinal);
        using var archive = JournalArchive.Open(File);
        Assert.Null(archive.Verify(null, Token).Break);
    }

    [Fact]
    public async Task The_log_is_put_into_the_file_after_what_no_action_waits_for()
    {
        await using var journal = SqliteJournal.Open(File);
        var before = new FileInfo(File).Length;
        await journal.AppendAsync([.. Enumerable.Range(0, 2_500).Select(number => Begun($"m{number}"))], Token);
        Assert.Equal(before, new FileInfo(File).Length);

        await journal.AppendAsync(new MissionEnded(Noon, "m1", MissionStatus.Stopped, ResultCode.Stopped, ""), Token);

        Assert.NotEqual(before, new FileInfo(File).Length);
    }

    [Fact]
    public async Task A_disk_that_refuses_is_told_and_the_chain_goes_on_afterwards()
    {
        await using var journal = SqliteJournal.Open(File);
        await journal.AppendAsync(Begun("a"), Token);
        using (var other = Connect())
        using (var hold = other.CreateCommand())
        {
            hold.CommandText = "CREATE TRIGGER refuse BEFORE INSERT ON records BEGIN SELECT RAISE(ABORT, 'full'); END";
            hold.ExecuteNonQuery();
            await Assert.ThrowsAsync<IOException>(async () => await journal.AppendAsync(Begun("b"), Token));
            hold.CommandText = "DROP TRIGGER refuse";
            hold.ExecuteNonQuery();
        }

        await journal.AppendAsync(Begun("c"), Token);
        using var archive = JournalArchive.Open(File);
        Assert.Equal((2, null), (archive.Verify(null, Token).Records, archive.Verify(null, Token).Break));
    }

    [Fact]
    public void What_is_no_journal_is_refused()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(File)!);
        System.IO.File.WriteAllText(File, new string('x', 5000));

        Assert.False(JournalArchive.IsJournal(File));
        Assert.Throws<IOException>(() => JournalArchive.Open(File));
        Assert.Throws<IOException>(() => SqliteJournal.Open(File));
    }

    [Fact]
    public async Task A_journal_in_memory_gives_back_the_same()
    {
        var memory = new InMemoryJournal();
        await using var journal = SqliteJournal.Open(File);
        foreach (var missionEvent in (MissionEvent[])[.. Mission("a", Noon), Begun("b"), new StopRequested(Noon, StopKind.Soft, "key"), .. Mission("c", Noon)])
        {
            await memory.AppendAsync(missionEvent, Token);
            await journal.AppendAsync(missionEvent, Token);
        }

        Assert.Equal(memory.FindNewest(2), journal.FindNewest(2));
        Assert.All((string[])["a", "b", "c", "none"], id => Assert.Equal(memory.Read(id), journal.Read(id)));
        Assert.Equal(memory.ReadUnfinished().Events, journal.ReadUnfinished().Events);
    }

    private static MissionBegun Begun(string id, DateTimeOffset? time = null) => new(time ?? Noon, id, $"say {id}");

    private static MissionEvent[] Mission(string id, DateTimeOffset time, string words = "") =>
        [Begun(id, time) with { Command = words.Length > 0 ? words : $"say {id}" }, new MissionEnded(time, id, MissionStatus.Succeeded, ResultCode.None, "")];

    private SqliteConnection Connect()
    {
        var connection = new SqliteConnection($"Data Source={File};Pooling=False");
        connection.Open();
        return connection;
    }

    private void Tamper(string text)
    {
        using var connection = Connect();
        using var command = connection.CreateCommand();
        command.CommandText = text;
        Assert.NotEqual(0, command.ExecuteNonQuery());
    }

    private async Task WriteAsync(IReadOnlyList<MissionEvent> events)
    {
        await using var journal = SqliteJournal.Open(File);
        foreach (var missionEvent in events)
        {
            await journal.AppendAsync(missionEvent, Token);
        }
    }
}
