using System.Numerics;

namespace LamRobot.Vision.Tests.Rendering;

/// <summary>A lamp far above, and light from everywhere.</summary>
internal static class Light
{
    private static readonly Vector3 Towards = Vector3.Normalize(new(0.3f, -0.2f, 1));

    public static Vector3 On(Vector3 colour, Vector3 normal) => (0.55f + (0.45f * Math.Max(0, Vector3.Dot(normal, Towards)))) * colour;
}
