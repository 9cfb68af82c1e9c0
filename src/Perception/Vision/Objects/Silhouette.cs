using LamRobot.Contracts;

namespace LamRobot.Perception.Vision;

/// <summary>The outline that a body on the plane would have in the picture.</summary>
internal sealed class Silhouette(Lens lens, Motion worldToCamera, double planeMetres)
{
    private const int Sides = 24;
    private readonly List<PixelPoint> points = [];

    /// <summary>The outline of a body; null when a part of it is behind the camera.</summary>
    public PixelPoint[]? Of(Body body)
    {
        points.Clear();
        var all = body.Form switch
        {
            BodyForm.Box => AddRing(body, 4, 0) && AddRing(body, 4, body.Height),
            BodyForm.Rim => AddRing(body, Sides, body.Height),
            BodyForm.Can => AddRing(body, Sides, 0) && AddRing(body, Sides, body.Height),
            _ => AddBall(body),
        };
        return all ? ConvexOutline.Of(points) : null;
    }

    private bool AddRing(Body body, int corners, double height)
    {
        var radius = corners == 4 ? body.Size / Math.Sqrt(2) : body.Size / 2;
        for (var corner = 0; corner < corners; corner++)
        {
            var (sine, cosine) = Math.SinCos(body.Turn + ((corner + 0.5) * Math.Tau / corners));
            if (!Add(new(body.X + (radius * cosine), body.Y + (radius * sine), planeMetres + height)))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The rim of a ball, as seen from the camera: a circle somewhat before its middle.</summary>
    private bool AddBall(Body body)
    {
        var radius = body.Size / 2;
        var middle = worldToCamera * new Vector(body.X, body.Y, planeMetres + radius);
        var away = middle.Length;
        if (away <= radius || middle.Z <= 0)
        {
            return false;
        }

        var sight = middle.Normalized();
        var rimMiddle = (away - (radius * radius / away)) * sight;
        var rimRadius = radius * Math.Sqrt(1 - (radius * radius / (away * away)));
        var side = sight.Cross(Math.Abs(sight.X) < 0.9 ? new Vector(1, 0, 0) : new Vector(0, 1, 0)).Normalized();
        var other = sight.Cross(side);
        for (var step = 0; step < Sides; step++)
        {
            var (sine, cosine) = Math.SinCos(step * Math.Tau / Sides);
            points.Add(lens.Project(rimMiddle + (rimRadius * ((cosine * side) + (sine * other)))));
        }

        return true;
    }

    private bool Add(Vector world)
    {
        var at = worldToCamera * world;
        if (at.Z <= 1e-3)
        {
            return false;
        }

        points.Add(lens.Project(at));
        return true;
    }
}
