using System.Text;
using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace LamRobot.Actuators;

/// <summary>One walk along a journal's chain, from its first record to its last.</summary>
internal sealed class JournalWalk(SqliteConnection connection, JournalEnd? known)
{
    private long first;
    private JournalEnd end = new(0, Convert.ToHexStringLower(JournalChain.Beginning));
    private byte[] last = JournalChain.Beginning;
    private byte[] tied = JournalChain.Beginning;
    private JournalPruned? pruned;
    private bool knownIsThere = known is null or { Number: 0 };

    public JournalVerdict Run(CancellationToken cancellationToken)
    {
        using var command = JournalDatabase.Command(connection, "SELECT number, previous, hash, body FROM records ORDER BY number");
        using var row = command.ExecuteReader();
        var records = 0L;
        while (row.Read())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (Step(row.GetInt64(0), row.GetFieldValue<byte[]>(1), row.GetFieldValue<byte[]>(2), row.GetString(3)) is { } broken)
            {
                return new(records, first, end, broken);
            }

            records++;
        }

        return new(records, first, end, Beginning() ?? Known());
    }

    private JournalBreak? Step(long number, byte[] previous, byte[] hash, string body)
    {
        if (first == 0)
        {
            (first, tied) = (number, previous);
        }
        else if (number != end.Number + 1)
        {
            return new(end.Number + 1, $"It is missing; the next one is {number}.");
        }
        else if (!previous.AsSpan().SequenceEqual(last))
        {
            return new(number, "It does not follow from the one before: that was exchanged, or this one was.");
        }

        if (!JournalChain.Hash(previous, number, Encoding.UTF8.GetBytes(body)).AsSpan().SequenceEqual(hash))
        {
            return new(number, "It was changed after it was written.");
        }

        (last, end) = (hash, new(number, Convert.ToHexStringLower(hash)));
        knownIsThere |= end == known;
        Note(body);
        return null;
    }

    private void Note(string body)
    {
        if (body.Contains("\"journal_pruned\"", StringComparison.Ordinal) && Parse(body) is JournalPruned note)
        {
            pruned = note;
        }
    }

    private static MissionEvent? Parse(string body)
    {
        try
        {
            return JsonSerializer.Deserialize(body, MissionEventJson.Default.MissionEvent);
        }
        catch (Exception exception) when (exception is JsonException or NotSupportedException)
        {
            return null;
        }
    }

    // What is first must follow nothing, or what the journal itself says was taken out.
    private JournalBreak? Beginning() => first switch
    {
        0 => null,
        1 => tied.AsSpan().SequenceEqual(JournalChain.Beginning) ? null : new(1, "It is the first and follows something else."),
        _ when pruned?.Through == first - 1 && string.Equals(pruned.Hash, Convert.ToHexString(tied), StringComparison.OrdinalIgnoreCase) => null,
        _ => new(first, "The records before it are gone, and the journal does not say that they were pruned."),
    };

    private JournalBreak? Known() => knownIsThere || (known!.Number < first && known.Number <= pruned?.Through)
        ? null
        : new(known!.Number, "The journal does not have the record that it ended with then.");
}
