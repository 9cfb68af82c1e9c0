using System.Buffers.Binary;
using System.Security.Cryptography;

namespace LamRobot.Actuators;

/// <summary>Links each record of a journal to the one before, so that a change, a gap or an exchange shows.</summary>
internal static class JournalChain
{
    private const int NumberBytes = 8;

    /// <summary>What the first record of a journal follows.</summary>
    public static byte[] Beginning { get; } = new byte[SHA256.HashSizeInBytes];

    /// <summary>The hash of a record: of the hash before it, its number and its text.</summary>
    /// <param name="previous">The hash of the record before.</param>
    /// <param name="number">The record's number, from 1.</param>
    /// <param name="text">The record's JSON, UTF-8.</param>
    public static byte[] Hash(ReadOnlySpan<byte> previous, long number, ReadOnlySpan<byte> text)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> place = stackalloc byte[NumberBytes];
        BinaryPrimitives.WriteInt64BigEndian(place, number);
        hash.AppendData(previous);
        hash.AppendData(place);
        hash.AppendData(text);
        return hash.GetHashAndReset();
    }
}
