using System.Numerics;

namespace LamRobot.Vision.Tests.Rendering;

/// <summary>The plane z = 0 without an end.</summary>
public sealed record Table(Vector3 Colour) : ISolid
{
    public Hit? Meet(Ray ray)
    {
        var distance = -ray.From.Z / ray.Along.Z;
        return distance > 0 ? new(distance, Light.On(Colour, Vector3.UnitZ)) : null;
    }
}
