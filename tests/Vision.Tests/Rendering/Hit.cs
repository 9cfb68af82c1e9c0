using System.Numerics;

namespace LamRobot.Vision.Tests.Rendering;

/// <summary>Where a line of sight meets a thing, and the light that comes from there: red, green, blue, 0..255.</summary>
public readonly record struct Hit(float Distance, Vector3 Colour);
