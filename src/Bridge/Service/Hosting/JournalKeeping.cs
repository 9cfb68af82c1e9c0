using LamRobot.Actuators;

namespace LamRobot.Bridge.Service;

/// <summary>Takes what is too old out of a journal, now and then every day.</summary>
internal sealed class JournalKeeping : IAsyncDisposable
{
    private static readonly TimeSpan Every = TimeSpan.FromDays(1);
    private readonly CancellationTokenSource ending = new();
    private readonly Task keeping;

    private JournalKeeping(SqliteJournal journal, JournalRetention retention, TimeProvider time) => keeping = KeepAsync(journal, retention, time);

    /// <summary>Begins, where a journal is in a file and shall not grow for ever.</summary>
    /// <param name="journal">The journal.</param>
    /// <param name="days">How old a mission may get; null for any age.</param>
    /// <param name="time">The clock.</param>
    /// <returns>What ends it; null when there is nothing to keep.</returns>
    public static JournalKeeping? Begin(IReadableJournal journal, double? days, TimeProvider time) =>
        days is { } most && journal is SqliteJournal file ? new(file, new() { LongestAge = TimeSpan.FromDays(most) }, time) : null;

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await ending.CancelAsync();
        await keeping.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        ending.Dispose();
    }

    private async Task KeepAsync(SqliteJournal journal, JournalRetention retention, TimeProvider time)
    {
        using var timer = new PeriodicTimer(Every, time);
        do
        {
            try
            {
                await journal.PruneAsync(retention, time.GetUtcNow(), ending.Token);
            }
            catch (IOException)
            {
                // A disk that refuses now is asked again tomorrow; whoever must write to it says so.
            }
        }
        while (await timer.WaitForNextTickAsync(ending.Token));
    }
}
