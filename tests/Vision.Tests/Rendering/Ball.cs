using System.Numerics;

namespace LamRobot.Vision.Tests.Rendering;

/// <summary>A ball that lies on the table.</summary>
public sealed record Ball(Vector2 Middle, float Diameter, Vector3 Colour) : ISolid
{
    public Hit? Meet(Ray ray)
    {
        var centre = new Vector3(Middle, Diameter / 2);
        var to = ray.From - centre;
        var (a, b, c) = (Vector3.Dot(ray.Along, ray.Along), Vector3.Dot(to, ray.Along), to.LengthSquared() - (Diameter * Diameter / 4));
        var root = (b * b) - (a * c);
        if (root <= 0)
        {
            return null;
        }

        var distance = (-b - MathF.Sqrt(root)) / a;
        return distance > 0 ? new(distance, Light.On(Colour, Vector3.Normalize(ray.At(distance) - centre))) : null;
    }
}
