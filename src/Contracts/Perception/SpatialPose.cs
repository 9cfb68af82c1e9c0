namespace LamRobot.Contracts;

/// <summary>A place and an attitude in space: takes a point of its own frame to the frame that it is given in.</summary>
/// <param name="XMetres">Position along x.</param>
/// <param name="YMetres">Position along y.</param>
/// <param name="ZMetres">Position along z.</param>
/// <param name="Qx">Attitude: the unit quaternion's x.</param>
/// <param name="Qy">Attitude: the unit quaternion's y.</param>
/// <param name="Qz">Attitude: the unit quaternion's z.</param>
/// <param name="Qw">Attitude: the unit quaternion's scalar part.</param>
public sealed record SpatialPose(double XMetres, double YMetres, double ZMetres, double Qx = 0, double Qy = 0, double Qz = 0, double Qw = 1);
