using LamRobot.Contracts;

namespace LamRobot.Bridge.Mqtt.Wire;

/// <summary>What stands before the bytes of a picture on the wire.</summary>
/// <param name="Camera">Which camera took it.</param>
/// <param name="Timestamp">When it was taken.</param>
/// <param name="Format">How the picture is written: <c>png</c>, <c>bgr</c> (blue, green, red bytes, row by row) or <c>jpeg</c>.</param>
/// <param name="Width">Pixels in a row.</param>
/// <param name="Height">Rows.</param>
public sealed record CameraHeader(string Camera, DateTimeOffset Timestamp, string Format, int Width, int Height)
{
    /// <summary>Eight bits for each colour, compressed without loss.</summary>
    public const string Png = "png";

    /// <summary>The bytes as they are.</summary>
    public const string Bgr = "bgr";

    /// <summary>How the lens maps directions to pixels, when that is known.</summary>
    public CameraIntrinsics? Intrinsics { get; init; }

    /// <summary>Where the camera is, when that is known.</summary>
    public CameraPose? Pose { get; init; }
}
