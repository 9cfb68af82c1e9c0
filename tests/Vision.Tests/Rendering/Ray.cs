using System.Numerics;

namespace LamRobot.Vision.Tests.Rendering;

/// <summary>A line of sight.</summary>
public readonly record struct Ray(Vector3 From, Vector3 Along)
{
    public Vector3 At(float distance) => From + (distance * Along);
}
