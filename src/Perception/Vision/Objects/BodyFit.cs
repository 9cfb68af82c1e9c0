using LamRobot.Contracts;

namespace LamRobot.Perception.Vision;

/// <summary>Finds the body on the plane whose outline is most like a blob's.</summary>
internal sealed class BodyFit(Lens lens, Motion camera, ColourObjectOptions options)
{
    private const int Directions = 36;
    private const int Turns = 9;
    private const int Rounds = 5;
    private const double MostSizeError = 0.22;
    private const double SizeWeight = 0.5;
    private readonly Silhouette silhouette = new(lens, camera.Inverse(), options.PlaneMetres);

    /// <summary>Fits; null when no body on the plane can look like that.</summary>
    /// <param name="outline">The blob's outline.</param>
    /// <param name="colour">Its colour's name.</param>
    /// <returns>The body, and how far its outline is from the blob's, by the outline's size.</returns>
    public FittedBody? Fit(PixelPoint[] outline, string colour)
    {
        var (area, middle) = ConvexOutline.Measure(outline);
        if (OnPlane(middle, 0) is not { } first)
        {
            return null;
        }

        var wanted = new double[Directions];
        ConvexOutline.Radii(outline, middle, wanted);
        var size = Math.Sqrt(area) * (first - camera.Translation).Length / lens.Intrinsics.FocalX;
        var start = new Body(BodyForm.Box, first.X, first.Y, size, 0, options.HeightMetres);
        (FittedBody Fitted, double Cost)? best = null;
        foreach (var (form, kind) in Forms(start, colour))
        {
            if (Settle(form, area, middle) is not { } settled || Misfit(settled, wanted) is not { } misfit)
            {
                continue;
            }

            var sizeError = kind is null ? 0 : Math.Abs(Math.Log(settled.Size / kind.WidthMetres));
            var cost = misfit + (SizeWeight * sizeError);
            if (sizeError < MostSizeError && (best is null || cost < best.Value.Cost))
            {
                best = (new(settled, kind, misfit), cost);
            }
        }

        return best?.Fitted;
    }

    private IEnumerable<(Body Start, KnownBody? Kind)> Forms(Body start, string colour) => options.Bodies.Count == 0
        ? Turned(start).Append(start with { Form = BodyForm.Can }).Append(start with { Form = BodyForm.Ball }).Select(static body => (body, (KnownBody?)null))
        : options.Bodies.Where(kind => kind.ComesIn(colour)).SelectMany(kind => Forms(start with { Size = kind.WidthMetres, FixedHeight = kind.HeightMetres }, kind));

    private static IEnumerable<(Body Start, KnownBody? Kind)> Forms(Body start, KnownBody kind)
    {
        var forms = kind.Shape == ObjectShape.Box ? Turned(start)
            : kind.Hollow ? [start with { Form = BodyForm.Can }, start with { Form = BodyForm.Rim }]
            : [start with { Form = BodyForm.Can }];
        return forms.Select(form => (form, (KnownBody?)kind));
    }

    private static IEnumerable<Body> Turned(Body start) => Enumerable.Range(0, Turns).Select(turn => start with { Turn = turn * Math.PI / 2 / Turns });

    /// <summary>Moves and scales a body until its outline has the blob's middle and area.</summary>
    private Body? Settle(Body body, double area, PixelPoint middle)
    {
        for (var round = 0; round < Rounds; round++)
        {
            if (silhouette.Of(body) is not { Length: > 2 } shown)
            {
                return null;
            }

            var (shownArea, shownMiddle) = ConvexOutline.Measure(shown);
            if (OnPlane(middle, body.Height / 2) is not { } here || OnPlane(shownMiddle, body.Height / 2) is not { } there || shownArea <= 0)
            {
                return null;
            }

            var size = body.Size * Math.Clamp(Math.Sqrt(area / shownArea), 0.5, 2);
            body = body with { X = body.X + here.X - there.X, Y = body.Y + here.Y - there.Y, Size = size };
        }

        return double.IsFinite(body.Size) && body.Size <= options.LargestMetres ? body : null;
    }

    private double? Misfit(Body body, ReadOnlySpan<double> wanted)
    {
        if (silhouette.Of(body) is not { Length: > 2 } shown)
        {
            return null;
        }

        Span<double> radii = stackalloc double[Directions];
        ConvexOutline.Radii(shown, ConvexOutline.Measure(shown).Middle, radii);
        var (sum, size) = (0.0, 0.0);
        for (var direction = 0; direction < Directions; direction++)
        {
            sum += (radii[direction] - wanted[direction]) * (radii[direction] - wanted[direction]);
            size += wanted[direction];
        }

        return Math.Sqrt(sum / Directions) / (size / Directions);
    }

    /// <summary>Where the line of sight of a pixel meets the plane, or a plane above it.</summary>
    private Vector? OnPlane(PixelPoint pixel, double above)
    {
        var along = camera.Rotation * lens.Direction(pixel);
        var distance = (options.PlaneMetres + above - camera.Translation.Z) / along.Z;
        return distance > 0 && double.IsFinite(distance) ? camera.Translation + (distance * along) : null;
    }
}
