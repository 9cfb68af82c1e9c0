using System.Numerics;

namespace LamRobot.Vision.Tests.Rendering;

/// <summary>A cylinder that stands on the table.</summary>
public sealed record Can(Vector2 Middle, float Diameter, float Height, Vector3 Colour) : ISolid
{
    public Hit? Meet(Ray ray)
    {
        Hit? nearest = null;
        var top = (Height - ray.From.Z) / ray.Along.Z;
        if (top > 0 && (Flat(ray.At(top)) - Middle).Length() <= Diameter / 2)
        {
            nearest = new(top, Light.On(Colour, Vector3.UnitZ));
        }

        var (to, along) = (Flat(ray.From) - Middle, Flat(ray.Along));
        var (a, b, c) = (along.LengthSquared(), Vector2.Dot(to, along), to.LengthSquared() - (Diameter * Diameter / 4));
        var root = (b * b) - (a * c);
        var side = root > 0 ? (-b - MathF.Sqrt(root)) / a : -1;
        if (side > 0 && ray.At(side) is { Z: >= 0 } at && at.Z <= Height && !(nearest?.Distance < side))
        {
            nearest = new(side, Light.On(Colour, new Vector3(Vector2.Normalize(Flat(at) - Middle), 0)));
        }

        return nearest;
    }

    private static Vector2 Flat(Vector3 v) => new(v.X, v.Y);
}
