namespace LamRobot.Contracts;

/// <summary>Where a camera is and how it looks: its x axis points right in the picture, y down, z away from it.</summary>
/// <param name="XMetres">Position along the world's x axis.</param>
/// <param name="YMetres">Position along the world's y axis.</param>
/// <param name="ZMetres">Height.</param>
/// <param name="RotationW">Real part of the unit quaternion that turns directions of the camera into directions of the world.</param>
/// <param name="RotationX">Its x part.</param>
/// <param name="RotationY">Its y part.</param>
/// <param name="RotationZ">Its z part.</param>
public sealed record CameraPose(double XMetres, double YMetres, double ZMetres, double RotationW, double RotationX, double RotationY, double RotationZ);
