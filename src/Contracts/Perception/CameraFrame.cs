namespace LamRobot.Contracts;

/// <summary>One picture of a camera; whoever holds it owns its pixels.</summary>
/// <param name="Pixels">The bytes in <see cref="Format"/>; shape [height, stride].</param>
/// <param name="Width">Pixels in a row.</param>
/// <param name="Height">Rows.</param>
/// <param name="Stride">Bytes from one row to the next.</param>
/// <param name="Timestamp">When the picture was taken.</param>
public sealed record CameraFrame(ReadOnlyMemory<byte> Pixels, int Width, int Height, int Stride, DateTimeOffset Timestamp)
{
    /// <summary>How the bytes are to be read.</summary>
    public PixelFormat Format { get; init; } = PixelFormat.Bgr24;

    /// <summary>Which camera took it; empty when that is not known.</summary>
    public string CameraId { get; init; } = "";

    /// <summary>How its lens maps directions to pixels; null when the camera is not calibrated.</summary>
    public CameraIntrinsics? Intrinsics { get; init; }

    /// <summary>Where the camera was and how it looked; null when that is not known, as before its tags were seen.</summary>
    public CameraPose? Pose { get; init; }
}
