using System.Text.Json;
using LamRobot.Contracts;
using Microsoft.Data.Sqlite;

namespace LamRobot.Bridge.Mqtt;

/// <summary>A ledger in a file: it outlives a program that is killed. Several programs may share it.</summary>
/// <remarks>A command is in the operating system's hands when <see cref="Begin"/> returns; a power cut may take the last ones with it.</remarks>
public sealed class SqliteCommandLedger : ICommandLedger, IAsyncDisposable
{
    private const int Version = 2;
    private const long FirstVersion = 1;
    private const int BusySeconds = 10;
    private const int TidyEvery = 1000;
    private const string Tables = """
        CREATE TABLE IF NOT EXISTS commands (
            number INTEGER PRIMARY KEY,
            robot TEXT NOT NULL,
            command TEXT NOT NULL,
            action TEXT NOT NULL,
            owner TEXT NOT NULL,
            result TEXT,
            departed INTEGER NOT NULL DEFAULT 1,
            UNIQUE (robot, command)) STRICT;
        CREATE INDEX IF NOT EXISTS unanswered ON commands (robot) WHERE result IS NULL;
        """;

    private readonly Lock gate = new();
    private readonly string path;
    private readonly int capacity;
    private readonly SqliteConnection connection;
    private readonly LedgerOwner owner;
    private readonly SqliteCommand begin;
    private int answered;

    private SqliteCommandLedger(string path, int capacity, SqliteConnection connection, LedgerOwner owner)
    {
        (this.path, this.capacity, this.connection, this.owner) = (path, capacity, connection, owner);

        // A command that is to be sent waits for this one: it is compiled once.
        begin = Command(
            "INSERT OR IGNORE INTO commands (robot, command, action, owner, departed) VALUES ($robot, $command, $action, $owner, $departed)",
            ("$robot", ""), ("$command", ""), ("$action", ""), ("$owner", owner.Name), ("$departed", true));
    }

    /// <summary>Where the file went that stood here and could not be read; null when there was none.</summary>
    public string? SetAside { get; private init; }

    /// <summary>Opens a ledger, or begins one. A file that is damaged or of another version is set aside under another name.</summary>
    /// <param name="path">The file.</param>
    /// <param name="capacity">How many answered commands it remembers; the oldest go first.</param>
    /// <returns>The ledger.</returns>
    /// <exception cref="IOException">The file cannot be opened or written.</exception>
    public static SqliteCommandLedger Open(string path, int capacity = 10_000)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder)
        {
            Directory.CreateDirectory(folder);
        }

        var connection = Connect(path, out var aside);
        try
        {
            return new(path, capacity, connection, LedgerOwner.Begin(path)) { SetAside = aside };
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <inheritdoc />
    public LedgerEntry? Find(string robotId, string commandId) =>
        Read("robot = $robot AND command = $command", ("$robot", robotId), ("$command", commandId)).FirstOrDefault().Entry;

    /// <inheritdoc />
    public LedgerEntry? Begin(LedgerEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        while (!TryBegin(entry))
        {
            // Another program may have had it, and forgotten it since.
            if (Find(entry.RobotId, entry.CommandId) is { } known)
            {
                return known;
            }
        }

        return null;
    }

    /// <inheritdoc />
    public void Depart(string robotId, string commandId) =>
        Write("UPDATE commands SET departed = 1 WHERE robot = $robot AND command = $command", ("$robot", robotId), ("$command", commandId));

    /// <inheritdoc />
    public void Answer(string robotId, string commandId, ActionResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        if (result.Status == ActionStatus.Rejected)
        {
            Write("DELETE FROM commands WHERE robot = $robot AND command = $command AND result IS NULL", ("$robot", robotId), ("$command", commandId));
        }
        else
        {
            Write(
                """
                UPDATE commands SET result = $result WHERE robot = $robot AND command = $command AND result IS NULL;
                DELETE FROM commands WHERE result IS NOT NULL AND number <= (SELECT MAX(number) FROM commands) - $capacity;
                """,
                ("$robot", robotId), ("$command", commandId), ("$result", JsonSerializer.Serialize(result, ContractsJson.Default.ActionResult)), ("$capacity", capacity));
        }

        if (Interlocked.Increment(ref answered) % TidyEvery == 0)
        {
            Write("PRAGMA wal_checkpoint(PASSIVE)");
        }
    }

    /// <inheritdoc />
    public IReadOnlyList<LedgerEntry> Orphans(string robotId) =>
        [.. Read("robot = $robot AND result IS NULL", ("$robot", robotId)).Where(each => each.Owner != owner.Name && !LedgerOwner.IsRunning(path, each.Owner)).Select(each => each.Entry)];

    /// <inheritdoc />
    public void Dispose()
    {
        begin.Dispose();
        connection.Dispose();
        owner.Dispose();
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }

    private static SqliteConnection Connect(string path, out string? aside)
    {
        aside = null;
        try
        {
            try
            {
                return Connect(path);
            }
            catch (SqliteException exception) when (exception.SqliteErrorCode is SQLitePCL.raw.SQLITE_CORRUPT or SQLitePCL.raw.SQLITE_NOTADB or SQLitePCL.raw.SQLITE_MISMATCH)
            {
                aside = PutAside(path);
                return Connect(path);
            }
        }
        catch (SqliteException exception)
        {
            throw Broken(path, exception);
        }
    }

    private static SqliteConnection Connect(string path)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, DefaultTimeout = BusySeconds, Pooling = false }.ToString());
        try
        {
            connection.Open();
            Ask(connection, "PRAGMA journal_mode = WAL");
            Ask(connection, "PRAGMA synchronous = NORMAL");

            // Writing the log's pages into the file waits for the disk: that is done after an answer, never before a command is sent.
            Ask(connection, "PRAGMA wal_autocheckpoint = 0");
            var written = Ask(connection, "PRAGMA user_version");
            if (written is not (0L or FirstVersion or (long)Version))
            {
                throw new SqliteException($"It was written by another version of this program (its format is not {Version}).", SQLitePCL.raw.SQLITE_MISMATCH);
            }

            if (Ask(connection, "PRAGMA quick_check(1)") is not "ok")
            {
                throw new SqliteException("It is damaged.", SQLitePCL.raw.SQLITE_CORRUPT);
            }

            if (written is FirstVersion)
            {
                // Of its commands it is not known whether they were sent: they count as sent.
                Ask(connection, "ALTER TABLE commands ADD COLUMN departed INTEGER NOT NULL DEFAULT 1");
            }

            Ask(connection, Tables);
            Ask(connection, $"PRAGMA user_version = {Version}");
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    // What it held is not lost, only not known: nothing is sent again because of that, since new missions have new ids.
    private static string PutAside(string path)
    {
        var number = 1;
        while (File.Exists($"{path}.damaged-{number}"))
        {
            number++;
        }

        var aside = $"{path}.damaged-{number}";
        File.Move(path, aside);
        foreach (var companion in (string[])["-wal", "-shm"])
        {
            if (File.Exists(path + companion))
            {
                File.Move(path + companion, aside + companion);
            }
        }

        return aside;
    }

    private static object? Ask(SqliteConnection connection, string text)
    {
        using var command = connection.CreateCommand();
        command.CommandText = text;
        return command.ExecuteScalar();
    }

    private static IOException Broken(string path, Exception cause) => new($"The command ledger {path} cannot be used: {cause.Message}", cause);

    private bool TryBegin(LedgerEntry entry)
    {
        lock (gate)
        {
            try
            {
                begin.Parameters["$robot"].Value = entry.RobotId;
                begin.Parameters["$command"].Value = entry.CommandId;
                begin.Parameters["$action"].Value = entry.Action;
                begin.Parameters["$departed"].Value = entry.Departed;
                return begin.ExecuteNonQuery() > 0;
            }
            catch (SqliteException exception)
            {
                throw Broken(path, exception);
            }
        }
    }

    private List<(LedgerEntry Entry, string Owner)> Read(string condition, params ReadOnlySpan<(string Name, object Value)> parameters)
    {
        lock (gate)
        {
            try
            {
                var found = new List<(LedgerEntry, string)>();
                using var query = Command($"SELECT robot, command, action, result, owner, departed FROM commands WHERE {condition} ORDER BY number", parameters);
                using var reader = query.ExecuteReader();
                while (reader.Read())
                {
                    var result = reader.IsDBNull(3) ? null : JsonSerializer.Deserialize(reader.GetString(3), ContractsJson.Default.ActionResult);
                    found.Add((new(reader.GetString(0), reader.GetString(1), reader.GetString(2)) { Result = result, Departed = reader.GetBoolean(5) }, reader.GetString(4)));
                }

                return found;
            }
            catch (Exception exception) when (exception is SqliteException or JsonException)
            {
                throw Broken(path, exception);
            }
        }
    }

    private void Write(string text, params ReadOnlySpan<(string Name, object Value)> parameters)
    {
        lock (gate)
        {
            try
            {
                using var command = Command(text, parameters);
                command.ExecuteNonQuery();
            }
            catch (SqliteException exception)
            {
                throw Broken(path, exception);
            }
        }
    }

    private SqliteCommand Command(string text, params ReadOnlySpan<(string Name, object Value)> parameters)
    {
        var command = connection.CreateCommand();
        command.CommandText = text;
        foreach (var (name, value) in parameters)
        {
            command.Parameters.AddWithValue(name, value);
        }

        return command;
    }
}
