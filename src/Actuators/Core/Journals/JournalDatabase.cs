using Microsoft.Data.Sqlite;

namespace LamRobot.Actuators;

/// <summary>The tables of a journal, and how they are opened.</summary>
/// <remarks>A mission and the kind of an event are computed from the record's own text: they cannot disagree with it.</remarks>
internal static class JournalDatabase
{
    private const long Version = 1;
    private const int BusySeconds = 10;
    private const string Tables = """
        CREATE TABLE IF NOT EXISTS records (
            number INTEGER PRIMARY KEY,
            previous BLOB NOT NULL,
            hash BLOB NOT NULL,
            body TEXT NOT NULL,
            mission TEXT AS (body ->> '$.missionId') VIRTUAL,
            event TEXT AS (body ->> '$.event') VIRTUAL) STRICT;
        CREATE INDEX IF NOT EXISTS by_mission ON records (mission, event);
        CREATE INDEX IF NOT EXISTS marks ON records (event) WHERE event = 'mission_begun' OR event = 'mission_ended' OR event = 'journal_pruned';
        """;

    /// <summary>Opens a journal to write it, and makes its tables where they are missing.</summary>
    /// <exception cref="IOException">It cannot be used.</exception>
    public static SqliteConnection OpenToWrite(string path) => Open(path, SqliteOpenMode.ReadWriteCreate, connection =>
    {
        // What people said goes with the records that are taken out, and so does the room that they took.
        Ask(connection, "PRAGMA auto_vacuum = INCREMENTAL");
        Ask(connection, "PRAGMA secure_delete = ON");
        Ask(connection, "PRAGMA journal_mode = WAL");

        // Writing the log's pages into the file waits for the disk: that is done between records, never within one.
        Ask(connection, "PRAGMA wal_autocheckpoint = 0");
        RequireVersion(connection, 0, Version);
        Ask(connection, Tables);
        Ask(connection, $"PRAGMA user_version = {Version}");
    });

    /// <summary>Opens a journal to read it, also while it is written.</summary>
    /// <exception cref="IOException">It cannot be used.</exception>
    public static SqliteConnection OpenToRead(string path) => Open(path, SqliteOpenMode.ReadOnly, connection => RequireVersion(connection, Version));

    /// <summary>Makes a command.</summary>
    public static SqliteCommand Command(SqliteConnection connection, string text, params ReadOnlySpan<(string Name, object Value)> parameters)
    {
        var command = connection.CreateCommand();
        command.CommandText = text;
        foreach (var (name, value) in parameters)
        {
            command.Parameters.AddWithValue(name, value);
        }

        return command;
    }

    /// <summary>Asks for one value.</summary>
    public static object? Ask(SqliteConnection connection, string text, params ReadOnlySpan<(string Name, object Value)> parameters)
    {
        using var command = Command(connection, text, parameters);
        return command.ExecuteScalar();
    }

    /// <summary>Says what went wrong.</summary>
    public static IOException Broken(string path, Exception cause) => new($"The journal {path} cannot be used: {cause.Message}", cause);

    private static SqliteConnection Open(string path, SqliteOpenMode mode, Action<SqliteConnection> prepare)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, DefaultTimeout = BusySeconds, Pooling = false }.ToString());
        try
        {
            connection.Open();
            prepare(connection);
            return connection;
        }
        catch (SqliteException exception)
        {
            connection.Dispose();
            throw Broken(path, exception);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private static void RequireVersion(SqliteConnection connection, params ReadOnlySpan<long> versions)
    {
        if (Ask(connection, "PRAGMA user_version") is not long version || !versions.Contains(version))
        {
            throw new IOException($"{connection.DataSource} is no journal of this version of the program.");
        }
    }
}
