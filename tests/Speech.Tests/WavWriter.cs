using System.Buffers.Binary;

namespace LamRobot.Speech.Tests;

/// <summary>Writes WAV files of every kind that a reader may meet.</summary>
internal static class WavWriter
{
    public static byte[] Write(float[] mono, int rate, int bits, int channels = 1, bool isFloat = false, bool extensible = false)
    {
        var body = mono.SelectMany(sample => Enumerable.Repeat(Encode(sample, bits, isFloat), channels)).SelectMany(bytes => bytes).ToArray();
        var format = new byte[extensible ? 40 : 16];
        var tag = isFloat ? (ushort)3 : (ushort)1;
        BinaryPrimitives.WriteUInt16LittleEndian(format, extensible ? (ushort)0xFFFE : tag);
        BinaryPrimitives.WriteUInt16LittleEndian(format.AsSpan(2), (ushort)channels);
        BinaryPrimitives.WriteInt32LittleEndian(format.AsSpan(4), rate);
        BinaryPrimitives.WriteInt32LittleEndian(format.AsSpan(8), rate * channels * bits / 8);
        BinaryPrimitives.WriteUInt16LittleEndian(format.AsSpan(12), (ushort)(channels * bits / 8));
        BinaryPrimitives.WriteUInt16LittleEndian(format.AsSpan(14), (ushort)bits);
        if (extensible)
        {
            BinaryPrimitives.WriteUInt16LittleEndian(format.AsSpan(16), 22);
            BinaryPrimitives.WriteUInt16LittleEndian(format.AsSpan(18), (ushort)bits);
            BinaryPrimitives.WriteUInt16LittleEndian(format.AsSpan(24), tag);
        }

        // An odd chunk of notes before the samples, as editors write it.
        return Riff([.. Chunk("fmt ", format), .. Chunk("LIST", [1, 2, 3]), .. Chunk("data", body)]);
    }

    public static byte[] Chunk(string id, byte[] body)
    {
        var size = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(size, body.Length);
        return [.. System.Text.Encoding.ASCII.GetBytes(id), .. size, .. body, .. new byte[body.Length % 2]];
    }

    public static byte[] Riff(byte[] chunks) => Chunk("RIFF", [.. "WAVE"u8, .. chunks]);

    private static byte[] Encode(float sample, int bits, bool isFloat)
    {
        var bytes = new byte[8];
        if (isFloat)
        {
            return bits == 32 ? BitConverter.GetBytes(sample) : BitConverter.GetBytes((double)sample);
        }

        var value = (long)Math.Clamp(Math.Round(sample * Math.Pow(2, bits - 1)), -Math.Pow(2, bits - 1), Math.Pow(2, bits - 1) - 1);
        BinaryPrimitives.WriteInt64LittleEndian(bytes, bits == 8 ? value + 128 : value);
        return bytes[..(bits / 8)];
    }
}
