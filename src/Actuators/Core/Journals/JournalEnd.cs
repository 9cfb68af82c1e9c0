namespace LamRobot.Actuators;

/// <summary>The last record of a journal: what the next one follows. Kept elsewhere, it shows later whether the journal still holds what it held then.</summary>
/// <param name="Number">The record's number; 0 when there is none.</param>
/// <param name="Hash">Its SHA-256 hash in hexadecimal.</param>
public sealed record JournalEnd(long Number, string Hash)
{
    /// <summary>Reads an end as <see cref="ToString"/> writes it.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The end; null when it is none.</returns>
    public static JournalEnd? Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Split(':') is [var number, var hash] && long.TryParse(number, out var place) && hash.Length == JournalChain.Beginning.Length * 2 ? new(place, hash.ToLowerInvariant()) : null;
    }

    /// <inheritdoc />
    public override string ToString() => $"{Number}:{Hash}";
}
