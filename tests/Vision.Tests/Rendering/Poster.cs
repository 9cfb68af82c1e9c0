using System.Numerics;

namespace LamRobot.Vision.Tests.Rendering;

/// <summary>A flat sheet with a printed pattern.</summary>
/// <param name="Corner">Its upper left corner.</param>
/// <param name="Right">From there to its upper right corner.</param>
/// <param name="Down">From there to its lower left corner.</param>
/// <param name="Pattern">How bright each cell is, 0..255; shape [rows, columns].</param>
public sealed record Poster(Vector3 Corner, Vector3 Right, Vector3 Down, byte[,] Pattern) : ISolid
{
    private readonly Vector3 normal = Vector3.Cross(Right, Down);

    public Hit? Meet(Ray ray)
    {
        var distance = Vector3.Dot(Corner - ray.From, normal) / Vector3.Dot(ray.Along, normal);
        if (!(distance > 0))
        {
            return null;
        }

        var at = ray.At(distance) - Corner;
        var (u, v) = (Vector3.Dot(at, Right) / Right.LengthSquared(), Vector3.Dot(at, Down) / Down.LengthSquared());
        if (u is < 0 or >= 1 || v is < 0 or >= 1)
        {
            return null;
        }

        var value = Pattern[(int)(v * Pattern.GetLength(0)), (int)(u * Pattern.GetLength(1))];
        return new(distance, new Vector3(20 + (value * 0.86f)));
    }
}
