using System.Numerics;

namespace LamRobot.Sim;

/// <summary>Collects the faces of boxes, drums and tubes, and the shadows that they throw on the table.</summary>
internal sealed class Mesh
{
    private const int Sides = 24;
    private const float ShadowHeight = 0.001f;

    /// <summary>Where the light comes from: above, from the left and from the person.</summary>
    public static Vector3 Light { get; } = Vector3.Normalize(new(-0.35f, -0.4f, 0.85f));

    public List<Face> Faces { get; } = [];

    /// <summary>The outlines of shadows, a little above the table.</summary>
    public List<Vector3[]> Shadows { get; } = [];

    /// <summary>A box around a middle, with three axes that are half its sides long.</summary>
    public void AddBox(Vector3 centre, Vector3 a, Vector3 b, Vector3 c, Colour colour, bool shadow = true)
    {
        Span<Vector3> axes = [a, b, c];
        for (var i = 0; i < 3; i++)
        {
            var (n, u, v) = (axes[i], axes[(i + 1) % 3], axes[(i + 2) % 3]);
            foreach (var side in (ReadOnlySpan<float>)[1, -1])
            {
                var middle = centre + (n * side);
                Faces.Add(new([middle - u - v, middle + u - v, middle + u + v, middle - u + v], Vector3.Normalize(n) * side, colour));
            }
        }

        if (shadow)
        {
            var corners = new Vector3[8];
            for (var i = 0; i < 8; i++)
            {
                corners[i] = centre + (a * ((i & 1) == 0 ? 1 : -1)) + (b * ((i & 2) == 0 ? 1 : -1)) + (c * ((i & 4) == 0 ? 1 : -1));
            }

            AddShadow(corners);
        }
    }

    /// <summary>An upright box whose lower side is at a height, turned about the vertical.</summary>
    public void AddUpright(Point at, double bottom, double width, double depth, double height, double heading, Colour colour)
    {
        var (sin, cos) = ((float)Math.Sin(heading), (float)Math.Cos(heading));
        AddBox(At(at, bottom + (height / 2)), new Vector3(cos, sin, 0) * (float)(width / 2), new Vector3(-sin, cos, 0) * (float)(depth / 2), new(0, 0, (float)(height / 2)), colour);
    }

    /// <summary>An upright box over a part of the plan.</summary>
    public void AddUpright(Box plan, double bottom, double height, Colour colour) => AddUpright(plan.Centre, bottom, plan.Right - plan.Left, plan.Top - plan.Bottom, height, 0, colour);

    /// <summary>A bar between two points.</summary>
    public void AddBar(Vector3 from, Vector3 to, float width, float height, Colour colour)
    {
        var along = (to - from) / 2;
        var way = Vector3.Normalize(along);
        var aside = Math.Abs(way.Z) > 0.99f ? Vector3.UnitX : Vector3.Normalize(Vector3.Cross(way, Vector3.UnitZ));
        AddBox((from + to) / 2, along, aside * (width / 2), Vector3.Cross(aside, way) * (height / 2), colour);
    }

    /// <summary>An upright drum.</summary>
    public void AddDrum(Point at, double bottom, double radius, double height, Colour colour)
    {
        var (low, high) = (Ring(at, radius, bottom), Ring(at, radius, bottom + height));
        AddWall(low, high, at, outwards: true, colour);
        Faces.Add(new(high, Vector3.UnitZ, colour));
        AddShadow([.. low, .. high]);
    }

    /// <summary>An upright tube with a bottom, open above.</summary>
    public void AddTub(Point at, double bottom, double radius, double innerRadius, double height, double floor, Colour colour)
    {
        var (low, high) = (Ring(at, radius * 0.75, bottom), Ring(at, radius, bottom + height));
        var (deep, rim) = (Ring(at, innerRadius, bottom + floor), Ring(at, innerRadius, bottom + height));
        AddWall(low, high, at, outwards: true, colour);
        AddWall(deep, rim, at, outwards: false, colour);
        Faces.Add(new(deep, Vector3.UnitZ, colour));
        for (var i = 0; i < Sides; i++)
        {
            var next = (i + 1) % Sides;
            Faces.Add(new([high[i], high[next], rim[next], rim[i]], Vector3.UnitZ, colour));
        }

        AddShadow([.. low, .. high]);
    }

    /// <summary>A rectangle of the table's plane, a little above it.</summary>
    public void AddPatch(Box plan, double height, Colour colour) => Faces.Add(new(
        [At(new(plan.Left, plan.Bottom), height), At(new(plan.Right, plan.Bottom), height), At(new(plan.Right, plan.Top), height), At(new(plan.Left, plan.Top), height)],
        Vector3.UnitZ, colour));

    public static Vector3 At(Point point, double height) => new((float)point.X, (float)point.Y, (float)height);

    private void AddWall(Vector3[] low, Vector3[] high, Point middle, bool outwards, Colour colour)
    {
        for (var i = 0; i < Sides; i++)
        {
            var next = (i + 1) % Sides;
            var way = Vector3.Normalize(((low[i] + low[next]) / 2) - At(middle, low[i].Z)) * (outwards ? 1 : -1);
            Faces.Add(new([low[i], low[next], high[next], high[i]], way, colour));
        }
    }

    private static Vector3[] Ring(Point at, double radius, double height) =>
        [.. Enumerable.Range(0, Sides).Select(i => At(at + (new Point(Math.Cos(2 * Math.PI * i / Sides), Math.Sin(2 * Math.PI * i / Sides)) * radius), height))];

    /// <summary>The outline of where the light does not come to: the hull of what is thrown on the table.</summary>
    private void AddShadow(IEnumerable<Vector3> corners)
    {
        var thrown = corners.Select(static corner => corner - (Light * (corner.Z / Light.Z))).OrderBy(static point => point.X).ThenBy(static point => point.Y).ToList();
        var hull = Half(thrown).Concat(Half(Enumerable.Reverse(thrown))).Select(static point => point with { Z = ShadowHeight }).ToArray();
        if (hull.Length > 2)
        {
            Shadows.Add(hull);
        }
    }

    // Andrew's monotone chain, one half of it.
    private static IEnumerable<Vector3> Half(IEnumerable<Vector3> points)
    {
        var chain = new List<Vector3>();
        foreach (var point in points)
        {
            while (chain.Count > 1 && Turn(chain[^2], chain[^1], point) <= 0)
            {
                chain.RemoveAt(chain.Count - 1);
            }

            chain.Add(point);
        }

        return chain.SkipLast(1);
    }

    private static float Turn(Vector3 a, Vector3 b, Vector3 c) => ((b.X - a.X) * (c.Y - a.Y)) - ((b.Y - a.Y) * (c.X - a.X));
}
