namespace LamRobot.Contracts;

/// <summary>One picture of a camera; whoever holds it owns its pixels.</summary>
/// <param name="Pixels">Blue, green, red bytes; shape [height, stride].</param>
/// <param name="Width">Pixels in a row.</param>
/// <param name="Height">Rows.</param>
/// <param name="Stride">Bytes from one row to the next.</param>
/// <param name="Timestamp">When the picture was taken.</param>
public sealed record CameraFrame(ReadOnlyMemory<byte> Pixels, int Width, int Height, int Stride, DateTimeOffset Timestamp);
