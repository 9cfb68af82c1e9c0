using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.IO.Compression;

namespace LamRobot.Bridge.Mqtt.Wire;

/// <summary>Writes and reads PNG pictures of eight bits for each of red, green and blue, without a library.</summary>
/// <remarks>Source: the PNG specification, third edition. Interlaced, grey, transparent and palette pictures are not read.</remarks>
public static class PngPicture
{
    private const int Channels = 3;
    private const int HeaderLength = 13;
    private const int MostPixels = 64 * 1024 * 1024;
    private static readonly byte[] Signature = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>Writes a picture.</summary>
    /// <param name="pixels">Blue, green, red bytes; shape [height, stride].</param>
    /// <param name="width">Pixels in a row.</param>
    /// <param name="height">Rows.</param>
    /// <param name="stride">Bytes from one row to the next.</param>
    /// <param name="level">How hard to compress.</param>
    /// <returns>The file's bytes.</returns>
    public static byte[] Write(ReadOnlySpan<byte> pixels, int width, int height, int stride, CompressionLevel level = CompressionLevel.Fastest)
    {
        using var file = new MemoryStream();
        file.Write(Signature);
        Span<byte> header = [0, 0, 0, 0, 0, 0, 0, 0, 8, 2, 0, 0, 0];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header[4..], height);
        PngChunks.Write(file, "IHDR", header);
        PngChunks.Write(file, "IDAT", Compress(pixels, width, height, stride, level));
        PngChunks.Write(file, "IEND", []);
        return file.ToArray();
    }

    /// <summary>Reads a picture; what others sent is never trusted to be well-formed.</summary>
    /// <param name="file">The file's bytes.</param>
    /// <param name="pixels">Blue, green, red bytes without gaps between rows.</param>
    /// <param name="width">Pixels in a row.</param>
    /// <param name="height">Rows.</param>
    /// <returns>True when it could be read.</returns>
    public static bool TryRead(ReadOnlySpan<byte> file, [NotNullWhen(true)] out byte[]? pixels, out int width, out int height)
    {
        (pixels, width, height) = (null, 0, 0);
        if (!file.StartsWith(Signature) || !PngChunks.TryRead(file[Signature.Length..], out var header, out var data) || header.Length != HeaderLength)
        {
            return false;
        }

        width = BinaryPrimitives.ReadInt32BigEndian(header);
        height = BinaryPrimitives.ReadInt32BigEndian(header.AsSpan(4));
        if (width <= 0 || height <= 0 || (long)width * height > MostPixels || !header.AsSpan(8).SequenceEqual((ReadOnlySpan<byte>)[8, 2, 0, 0, 0]))
        {
            return false;
        }

        pixels = Decompress(data, width, height);
        return pixels is not null;
    }

    private static byte[] Compress(ReadOnlySpan<byte> pixels, int width, int height, int stride, CompressionLevel level)
    {
        using var packed = new MemoryStream();
        using (var deflate = new ZLibStream(packed, level, leaveOpen: true))
        {
            Span<byte> row = new byte[1 + (width * Channels)];
            for (var y = 0; y < height; y++)
            {
                SwapRedAndBlue(pixels.Slice(y * stride, width * Channels), row[1..]);
                deflate.Write(row);
            }
        }

        return packed.ToArray();
    }

    private static byte[]? Decompress(byte[] data, int width, int height)
    {
        var stride = width * Channels;
        var pixels = new byte[stride * height];
        var (row, above) = (new byte[1 + stride], new byte[1 + stride]);
        try
        {
            using var inflate = new ZLibStream(new MemoryStream(data), CompressionMode.Decompress);
            for (var y = 0; y < height; y++)
            {
                inflate.ReadExactly(row);
                if (!PngFilter.TryUndo(row, above, Channels))
                {
                    return null;
                }

                SwapRedAndBlue(row.AsSpan(1), pixels.AsSpan(y * stride, stride));
                (row, above) = (above, row);
            }

            return pixels;
        }
        catch (Exception exception) when (exception is InvalidDataException or EndOfStreamException)
        {
            return null;
        }
    }

    private static void SwapRedAndBlue(ReadOnlySpan<byte> from, Span<byte> to)
    {
        for (var i = 0; i < from.Length; i += Channels)
        {
            (to[i], to[i + 1], to[i + 2]) = (from[i + 2], from[i + 1], from[i]);
        }
    }
}
