using LamRobot.Contracts;

namespace LamRobot.Perception.Vision;

/// <summary>A camera's lens as it was measured; it holds for pictures of one size.</summary>
/// <param name="Width">Width of the pictures.</param>
/// <param name="Height">Height of the pictures.</param>
/// <param name="Intrinsics">The lens.</param>
/// <param name="ReprojectionError">How far corners are from where this lens would show them, in pixels (root mean square).</param>
/// <param name="Pictures">How many pictures it is from.</param>
public sealed record CameraCalibration(int Width, int Height, CameraIntrinsics Intrinsics, double ReprojectionError, int Pictures);
