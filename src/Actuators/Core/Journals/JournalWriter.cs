using Microsoft.Data.Sqlite;

namespace LamRobot.Actuators;

/// <summary>Writes a journal's file: one writer, one thread at a time.</summary>
internal sealed class JournalWriter : IDisposable
{
    private const int TidyAfterRecords = 2_000;
    private const int TidyAtLast = 3 * TidyAfterRecords;
    private const long LargestPart = 10_000;

    private readonly SqliteConnection connection;
    private readonly SqliteCommand begin;
    private readonly SqliteCommand commit;
    private readonly SqliteCommand insert;
    private byte[] last = JournalChain.Beginning;
    private bool? waitsForDisk;
    private long untidy;

    public JournalWriter(string path)
    {
        connection = JournalDatabase.OpenToWrite(path);
        begin = JournalDatabase.Command(connection, "BEGIN IMMEDIATE");
        commit = JournalDatabase.Command(connection, "COMMIT");
        insert = JournalDatabase.Command(
            connection,
            "INSERT INTO records (number, previous, hash, body) VALUES ($number, $previous, $hash, CAST($body AS TEXT))",
            ("$number", 0L), ("$previous", last), ("$hash", last), ("$body", last));
        End = FindEnd();
    }

    /// <summary>The last record.</summary>
    public JournalEnd End { get; private set; }

    /// <summary>Writes records in one transaction; where one of them must outlive a power cut, all are on the disk when it returns.</summary>
    /// <param name="records">The records.</param>
    /// <param name="cut">Takes out what is up to this number in the same transaction; 0 for nothing.</param>
    /// <exception cref="SqliteException">Nothing was written.</exception>
    public void Write(IReadOnlyList<PendingRecord> records, long cut = 0)
    {
        var durable = records.Any(record => record.Durable);
        WaitForDisk(durable);
        var (number, previous) = (End.Number, last);
        begin.ExecuteNonQuery();
        try
        {
            foreach (var text in records.SelectMany(record => record.Texts))
            {
                previous = Insert(++number, previous, text);
            }

            if (cut > 0)
            {
                using var delete = JournalDatabase.Command(connection, "DELETE FROM records WHERE number <= $cut", ("$cut", cut));
                delete.ExecuteNonQuery();
            }

            commit.ExecuteNonQuery();
        }
        catch
        {
            RollBack();
            throw;
        }

        untidy += number - End.Number;
        (End, last) = (new(number, Convert.ToHexStringLower(previous)), previous);

        // An action waits for what is durable: it shall not wait for this as well.
        if (untidy >= (durable ? TidyAtLast : TidyAfterRecords))
        {
            Tidy();
        }
    }

    /// <summary>Takes out a part of what need not be kept any more.</summary>
    /// <param name="retention">What shall be left.</param>
    /// <param name="now">The time of the note.</param>
    /// <returns>How many records; 0 when nothing is left to take out.</returns>
    /// <exception cref="SqliteException">Nothing was taken out.</exception>
    public long PrunePart(JournalRetention retention, DateTimeOffset now)
    {
        if (JournalCut.Find(connection, retention, now) is not { } cut)
        {
            return 0;
        }

        var first = (long)JournalDatabase.Ask(connection, "SELECT MIN(number) FROM records")!;
        cut = Math.Min(cut, first + LargestPart - 1);
        var tie = (byte[])JournalDatabase.Ask(connection, "SELECT hash FROM records WHERE number = $cut", ("$cut", cut))!;
        Write([new PendingRecord([new JournalPruned(now, cut, Convert.ToHexStringLower(tie))])], cut);
        using var shrink = JournalDatabase.Command(connection, "PRAGMA incremental_vacuum");
        shrink.ExecuteNonQuery();
        Tidy();
        return cut - first + 1;
    }

    /// <inheritdoc />
    public void Dispose()
    {
        begin.Dispose();
        commit.Dispose();
        insert.Dispose();
        connection.Dispose();
    }

    private byte[] Insert(long number, byte[] previous, byte[] text)
    {
        var hash = JournalChain.Hash(previous, number, text);
        insert.Parameters[0].Value = number;
        insert.Parameters[1].Value = previous;
        insert.Parameters[2].Value = hash;
        insert.Parameters[3].Value = text;
        insert.ExecuteNonQuery();
        return hash;
    }

    private JournalEnd FindEnd()
    {
        using var command = JournalDatabase.Command(connection, "SELECT number, hash FROM records ORDER BY number DESC LIMIT 1");
        using var row = command.ExecuteReader();
        if (!row.Read())
        {
            return new(0, Convert.ToHexStringLower(last));
        }

        last = row.GetFieldValue<byte[]>(1);
        return new(row.GetInt64(0), Convert.ToHexStringLower(last));
    }

    // NORMAL leaves a record with the operating system, which outlives a killed process; FULL waits for the disk, and that takes with it what was left before.
    private void WaitForDisk(bool wait)
    {
        if (waitsForDisk != wait)
        {
            JournalDatabase.Ask(connection, wait ? "PRAGMA synchronous = FULL" : "PRAGMA synchronous = NORMAL");
            waitsForDisk = wait;
        }
    }

    private void Tidy()
    {
        JournalDatabase.Ask(connection, "PRAGMA wal_checkpoint(PASSIVE)");
        untidy = 0;
    }

    private void RollBack()
    {
        try
        {
            JournalDatabase.Ask(connection, "ROLLBACK");
        }
        catch (SqliteException)
        {
            // A transaction that the disk ended itself is gone already; the first cause is told.
        }
    }
}
