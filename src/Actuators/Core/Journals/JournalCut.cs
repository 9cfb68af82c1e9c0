using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace LamRobot.Actuators;

/// <summary>Finds up to where a journal may be cut off: through whole missions that are over.</summary>
internal static class JournalCut
{
    /// <summary>Finds the last record that need not be kept.</summary>
    /// <returns>Its number; null when all are kept.</returns>
    public static long? Find(SqliteConnection connection, JournalRetention retention, DateTimeOffset now)
    {
        long?[] cuts =
        [
            retention.LongestAge is { } age ? ByAge(connection, now - age) : null,
            retention.MostBytes is { } bytes ? BySize(connection, bytes) : null,
        ];
        return cuts.Max() is { } cut ? AtWholeMissions(connection, cut) : null;
    }

    private static long? ByAge(SqliteConnection connection, DateTimeOffset oldest)
    {
        using var command = JournalDatabase.Command(connection, "SELECT number, body FROM records WHERE event = 'mission_ended' ORDER BY number");
        using var row = command.ExecuteReader();
        long? cut = null;
        while (row.Read() && JsonSerializer.Deserialize(row.GetString(1), MissionEventJson.Default.MissionEvent) is { } ended && ended.Time <= oldest)
        {
            cut = row.GetInt64(0);
        }

        return cut;
    }

    private static long? BySize(SqliteConnection connection, long mostBytes)
    {
        long Number(string text) => (long)JournalDatabase.Ask(connection, text)!;
        var bytes = (Number("PRAGMA page_count") - Number("PRAGMA freelist_count")) * Number("PRAGMA page_size");
        if (bytes <= mostBytes)
        {
            return null;
        }

        var (first, last) = (Number("SELECT MIN(number) FROM records"), Number("SELECT MAX(number) FROM records"));
        var wanted = first + (long)((last - first + 1) * ((double)(bytes - mostBytes) / bytes));
        return JournalDatabase.Ask(connection, "SELECT number FROM records WHERE event = 'mission_ended' AND number >= $wanted ORDER BY number LIMIT 1", ("$wanted", wanted)) as long?
            ?? JournalDatabase.Ask(connection, "SELECT number FROM records WHERE event = 'mission_ended' ORDER BY number DESC LIMIT 1") as long?;
    }

    // A mission that began before the cut and did not end before it stays whole, and with it whatever came after its beginning.
    private static long? AtWholeMissions(SqliteConnection connection, long cut)
    {
        const string FirstOpen = """
            SELECT MIN(number) FROM records AS begun WHERE event = 'mission_begun' AND number <= $cut
                AND NOT EXISTS (SELECT 1 FROM records AS ended WHERE ended.mission = begun.mission AND ended.event = 'mission_ended' AND ended.number <= $cut)
            """;
        while (JournalDatabase.Ask(connection, FirstOpen, ("$cut", cut)) is long open)
        {
            cut = open - 1;
        }

        return JournalDatabase.Ask(connection, "SELECT number FROM records WHERE number <= $cut LIMIT 1", ("$cut", cut)) is long ? cut : null;
    }
}
