using System.Numerics;

namespace LamRobot.Sim;

/// <summary>A flat convex face of something.</summary>
/// <param name="Corners">Its corners in turn.</param>
/// <param name="Normal">The direction that it faces.</param>
/// <param name="Colour">Its colour in white light.</param>
internal readonly record struct Face(Vector3[] Corners, Vector3 Normal, Colour Colour);
