using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace LamRobot.Actuators;

/// <summary>Reads a journal's file, also while a program writes it.</summary>
/// <remarks>Thread-safe.</remarks>
public sealed class JournalArchive : IDisposable
{
    private const string OfMission = """
        SELECT body FROM records WHERE mission = $mission
            OR (mission = '' AND event <> 'journal_pruned'
                AND number > (SELECT MIN(number) FROM records WHERE mission = $mission)
                AND number < COALESCE((SELECT MAX(number) FROM records WHERE mission = $mission AND event = 'mission_ended'), 9223372036854775807))
        ORDER BY number
        """;

    private const string Unfinished = """
        SELECT body FROM records WHERE mission IN (
            SELECT mission FROM records AS begun WHERE event = 'mission_begun'
                AND NOT EXISTS (SELECT 1 FROM records AS ended WHERE ended.mission = begun.mission AND ended.event = 'mission_ended'))
        ORDER BY number
        """;

    private const string Emergency = """
        SELECT event FROM records WHERE mission = '' AND (event = 'stop_released' OR (event = 'stop_requested' AND body ->> '$.kind' = 'emergency'))
        ORDER BY number DESC LIMIT 1
        """;

    private readonly Lock gate = new();
    private readonly SqliteConnection connection;

    private JournalArchive(string path, SqliteConnection connection) => (Path, this.connection) = (path, connection);

    /// <summary>The file.</summary>
    public string Path { get; }

    /// <summary>Opens a journal.</summary>
    /// <param name="path">The file.</param>
    /// <returns>The archive.</returns>
    /// <exception cref="IOException">It is not there, cannot be read, or is no journal.</exception>
    public static JournalArchive Open(string path) => new(path, JournalDatabase.OpenToRead(path));

    /// <summary>Whether a file is a journal's, as opposed to lines of JSON.</summary>
    /// <param name="path">The file.</param>
    /// <returns>False also when it is not there.</returns>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static bool IsJournal(string path)
    {
        if (!File.Exists(path))
        {
            return false;
        }

        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var begin = new byte["SQLite format 3\0"u8.Length];
        return file.ReadAtLeast(begin, begin.Length, throwOnEndOfStream: false) == begin.Length && begin.AsSpan().SequenceEqual("SQLite format 3\0"u8);
    }

    /// <inheritdoc cref="IReadableJournal.FindNewest" />
    public IReadOnlyList<string> FindNewest(int count) =>
        Read("SELECT mission FROM records WHERE event = 'mission_begun' ORDER BY number DESC LIMIT $count", row => row.GetString(0), ("$count", count));

    /// <summary>Finds the missions that are over.</summary>
    /// <returns>Their ids, in the order of their beginnings.</returns>
    /// <exception cref="IOException">It cannot be read.</exception>
    public IReadOnlyList<string> FindEnded() => Read(
        """
        SELECT mission FROM records AS begun WHERE event = 'mission_begun'
            AND EXISTS (SELECT 1 FROM records AS ended WHERE ended.mission = begun.mission AND ended.event = 'mission_ended')
        ORDER BY number
        """,
        row => row.GetString(0));

    /// <inheritdoc cref="IReadableJournal.Read" />
    public IReadOnlyList<MissionEvent> Read(string missionId) => [.. Read(OfMission, Event, ("$mission", missionId)).OfType<MissionEvent>()];

    /// <inheritdoc cref="IReadableJournal.ReadUnfinished" />
    public JournalContents ReadUnfinished()
    {
        var read = Read(Unfinished, Event);
        return new([.. read.OfType<MissionEvent>()], read.Count(missionEvent => missionEvent is null));
    }

    /// <inheritdoc cref="IReadableJournal.ReadEmergency" />
    public bool ReadEmergency() => Read(Emergency, row => row.GetString(0)) is ["stop_requested"];

    /// <summary>Walks the whole chain.</summary>
    /// <param name="known">An end that it had earlier and must still contain; null for none.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>What it has, and the first record that is broken.</returns>
    /// <exception cref="IOException">It cannot be read at all.</exception>
    public JournalVerdict Verify(JournalEnd? known, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            try
            {
                return new JournalWalk(connection, known).Run(cancellationToken);
            }
            catch (SqliteException exception)
            {
                throw JournalDatabase.Broken(Path, exception);
            }
        }
    }

    /// <inheritdoc />
    public void Dispose() => connection.Dispose();

    // A record of a later version of the program is passed over; that it was changed is for the chain to say.
    private static MissionEvent? Event(SqliteDataReader row)
    {
        try
        {
            return JsonSerializer.Deserialize(row.GetString(0), MissionEventJson.Default.MissionEvent);
        }
        catch (Exception exception) when (exception is JsonException or NotSupportedException)
        {
            return null;
        }
    }

    private List<T> Read<T>(string text, Func<SqliteDataReader, T> take, params ReadOnlySpan<(string Name, object Value)> parameters)
    {
        lock (gate)
        {
            try
            {
                using var command = JournalDatabase.Command(connection, text, parameters);
                using var row = command.ExecuteReader();
                var found = new List<T>();
                while (row.Read())
                {
                    found.Add(take(row));
                }

                return found;
            }
            catch (SqliteException exception)
            {
                throw JournalDatabase.Broken(Path, exception);
            }
        }
    }
}
