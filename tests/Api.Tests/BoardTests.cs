namespace LamRobot.Api.Tests;

public sealed class BoardTests
{
    [Fact]
    public async Task What_was_read_of_the_journal_at_the_start_is_read_again_only_where_it_was_not_over()
    {
        var token = TestContext.Current.CancellationToken;
        var journal = new CountingJournal();
        await journal.AppendAsync(new MissionBegun(DateTimeOffset.UnixEpoch, "m1", "wave"), token);
        await journal.AppendAsync(new MissionEnded(DateTimeOffset.UnixEpoch, "m1", MissionStatus.Succeeded, ResultCode.None, ""), token);
        await journal.AppendAsync(new MissionBegun(DateTimeOffset.UnixEpoch, "m2", "hold"), token);
        var earlier = EarlierMission.Read(journal);
        await journal.AppendAsync(new MissionEnded(DateTimeOffset.UnixEpoch, "m2", MissionStatus.Failed, ResultCode.EffectUnknown, "The process ended."), token);
        journal.Asked.Clear();

        var board = new MissionBoard();
        board.Remember(journal, earlier);

        Assert.Equal(["m2"], journal.Asked);
        Assert.Equal([MissionState.Failed, MissionState.Succeeded], board.All.Select(mission => mission.State));
    }

    /// <summary>Notes which missions it was asked for.</summary>
    private sealed class CountingJournal : IReadableJournal
    {
        private readonly InMemoryJournal kept = new();

        public List<string> Asked { get; } = [];

        public ValueTask AppendAsync(MissionEvent missionEvent, CancellationToken cancellationToken) => kept.AppendAsync(missionEvent, cancellationToken);

        public IReadOnlyList<string> FindNewest(int count) => kept.FindNewest(count);

        public IReadOnlyList<MissionEvent> Read(string missionId)
        {
            Asked.Add(missionId);
            return kept.Read(missionId);
        }

        public JournalContents ReadUnfinished() => kept.ReadUnfinished();

        public bool ReadEmergency() => kept.ReadEmergency();
    }
}
