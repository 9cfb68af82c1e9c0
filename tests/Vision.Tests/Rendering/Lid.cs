using System.Numerics;

namespace LamRobot.Vision.Tests.Rendering;

/// <summary>A flat disc that lies level above the table.</summary>
public sealed record Lid(Vector2 Middle, float Diameter, float Height, Vector3 Colour) : ISolid
{
    public Hit? Meet(Ray ray)
    {
        var distance = (Height - ray.From.Z) / ray.Along.Z;
        var at = ray.At(distance);
        return distance > 0 && (new Vector2(at.X, at.Y) - Middle).Length() <= Diameter / 2 ? new(distance, Light.On(Colour, Vector3.UnitZ)) : null;
    }
}
