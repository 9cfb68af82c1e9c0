using System.Numerics;

namespace LamRobot.Vision.Tests.Rendering;

/// <summary>A box that stands on the table.</summary>
/// <param name="Middle">Its middle on the table.</param>
/// <param name="Size">Length, width and height in metres.</param>
/// <param name="Turn">Radians about the vertical.</param>
/// <param name="Colour">Red, green, blue, 0..255.</param>
public sealed record Box(Vector2 Middle, Vector3 Size, float Turn, Vector3 Colour) : ISolid
{
    public Hit? Meet(Ray ray)
    {
        var (sine, cosine) = MathF.SinCos(-Turn);
        Vector3 Inside(Vector3 v) => new((cosine * v.X) - (sine * v.Y), (sine * v.X) + (cosine * v.Y), v.Z);
        var from = Inside(ray.From - new Vector3(Middle, Size.Z / 2));
        var along = Inside(ray.Along);
        var (near, far, face) = (0f, float.MaxValue, -1);
        for (var axis = 0; axis < 3; axis++)
        {
            var (a, b) = (((-Size[axis] / 2) - from[axis]) / along[axis], ((Size[axis] / 2) - from[axis]) / along[axis]);
            (a, b) = a < b ? (a, b) : (b, a);
            (near, face) = a > near ? (a, axis) : (near, face);
            far = Math.Min(far, b);
        }

        if (face < 0 || near >= far)
        {
            return null;
        }

        var inward = Vector3.Zero;
        inward[face] = -MathF.Sign(along[face]);
        var normal = new Vector3((cosine * inward.X) + (sine * inward.Y), (-sine * inward.X) + (cosine * inward.Y), inward.Z);
        return new(near, Light.On(Colour, normal));
    }
}
