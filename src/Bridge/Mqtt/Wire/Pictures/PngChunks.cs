using System.Buffers.Binary;
using System.Text;

namespace LamRobot.Bridge.Mqtt.Wire;

/// <summary>Writes and reads the chunks of a PNG file, with their check sums.</summary>
internal static class PngChunks
{
    private const int Overhead = 12;
    private static readonly uint[] Table = [.. Enumerable.Range(0, 256).Select(static index => Remainder((uint)index))];

    public static void Write(Stream file, string type, ReadOnlySpan<byte> content)
    {
        var chunk = new byte[Overhead + content.Length];
        BinaryPrimitives.WriteInt32BigEndian(chunk, content.Length);
        Encoding.ASCII.GetBytes(type, chunk.AsSpan(4));
        content.CopyTo(chunk.AsSpan(8));
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(chunk.Length - 4), CheckSum(chunk.AsSpan(4, 4 + content.Length)));
        file.Write(chunk);
    }

    /// <summary>Reads the header and the packed data.</summary>
    /// <returns>False when a chunk is cut short, or its check sum is wrong.</returns>
    public static bool TryRead(ReadOnlySpan<byte> chunks, out byte[] header, out byte[] data)
    {
        header = [];
        data = [];
        using var packed = new MemoryStream();
        while (chunks.Length >= Overhead)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(chunks);
            if (length < 0 || length > chunks.Length - Overhead || CheckSum(chunks.Slice(4, 4 + length)) != BinaryPrimitives.ReadUInt32BigEndian(chunks[(8 + length)..]))
            {
                return false;
            }

            switch (Encoding.ASCII.GetString(chunks.Slice(4, 4)))
            {
                case "IHDR": header = chunks.Slice(8, length).ToArray(); break;
                case "IDAT": packed.Write(chunks.Slice(8, length)); break;
                case "IEND": data = packed.ToArray(); return true;
                default: break;
            }

            chunks = chunks[(Overhead + length)..];
        }

        return false;
    }

    private static uint CheckSum(ReadOnlySpan<byte> bytes)
    {
        var sum = uint.MaxValue;
        foreach (var value in bytes)
        {
            sum = Table[(sum ^ value) & 0xFF] ^ (sum >> 8);
        }

        return ~sum;
    }

    private static uint Remainder(uint value)
    {
        for (var bit = 0; bit < 8; bit++)
        {
            value = (value & 1) == 0 ? value >> 1 : (value >> 1) ^ 0xEDB88320;
        }

        return value;
    }
}
