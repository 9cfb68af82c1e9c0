using System.Diagnostics.CodeAnalysis;
using LamRobot.Contracts;

namespace LamRobot.Bridge.Mqtt.Wire;

/// <summary>A picture on the wire: a line of JSON, a line feed, and the picture's bytes.</summary>
public static class CameraPayload
{
    private const byte LineFeed = (byte)'\n';
    private const int LongestHeader = 4096;
    private const int Channels = 3;

    /// <summary>Writes a picture as PNG.</summary>
    /// <param name="frame">The picture.</param>
    /// <returns>The payload.</returns>
    public static byte[] Write(CameraFrame frame)
    {
        ArgumentNullException.ThrowIfNull(frame);
        var header = new CameraHeader(frame.CameraId, frame.Timestamp, CameraHeader.Png, frame.Width, frame.Height) { Intrinsics = frame.Intrinsics, Pose = frame.Pose };
        return [.. WireJson.Write(header, WireJson.Default.CameraHeader), LineFeed, .. PngPicture.Write(frame.Pixels.Span, frame.Width, frame.Height, frame.Stride)];
    }

    /// <summary>Parts a payload into its header and the picture's bytes, for whoever reads the picture itself.</summary>
    /// <param name="payload">The payload.</param>
    /// <param name="header">What the header says.</param>
    /// <param name="picture">The picture's bytes.</param>
    /// <returns>False when the header cannot be read.</returns>
    public static bool TrySplit(ReadOnlyMemory<byte> payload, [NotNullWhen(true)] out CameraHeader? header, out ReadOnlyMemory<byte> picture)
    {
        (header, picture) = (null, default);
        var end = payload.Span[..Math.Min(payload.Length, LongestHeader)].IndexOf(LineFeed);
        if (end < 0 || !WireJson.TryRead(payload[..end], WireJson.Default.CameraHeader, out header) || header is not { Width: > 0, Height: > 0 })
        {
            return false;
        }

        picture = payload[(end + 1)..];
        return true;
    }

    /// <summary>Reads a picture that is written as <c>png</c> or <c>bgr</c>.</summary>
    /// <param name="payload">The payload.</param>
    /// <param name="frame">The picture.</param>
    /// <returns>False when it cannot be read, or is of another size than its header says.</returns>
    public static bool TryRead(ReadOnlyMemory<byte> payload, [NotNullWhen(true)] out CameraFrame? frame)
    {
        frame = null;
        if (TrySplit(payload, out var header, out var picture) && Pixels(header, picture) is { } pixels)
        {
            frame = new(pixels, header.Width, header.Height, header.Width * Channels, header.Timestamp) { CameraId = header.Camera, Intrinsics = header.Intrinsics, Pose = header.Pose };
        }

        return frame is not null;
    }

    private static byte[]? Pixels(CameraHeader header, ReadOnlyMemory<byte> picture) => header.Format switch
    {
        CameraHeader.Bgr when picture.Length == (long)header.Width * header.Height * Channels => picture.ToArray(),
        CameraHeader.Png when PngPicture.TryRead(picture.Span, out var pixels, out var width, out var height) && (width, height) == (header.Width, header.Height) => pixels,
        _ => null,
    };
}
