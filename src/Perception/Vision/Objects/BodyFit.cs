using LamRobot.Contracts;

namespace LamRobot.Perception.Vision;

/// <summary>Finds the body on the plane whose outline is most like a blob's.</summary>
internal sealed class BodyFit(Lens lens, Motion camera, ColourObjectOptions options)
{
    private const int Directions = 36;
    private const int Turns = 9;
    private const int Rounds = 5;
    private readonly Silhouette silhouette = new(lens, camera.Inverse(), options.PlaneMetres);

    /// <summary>Fits; null when no body on the plane can look like that.</summary>
    /// <returns>The body, and how far its outline is from the blob's, by the outline's size.</returns>
    public (Body Body, double Misfit)? Fit(PixelPoint[] outline)
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
        (Body Body, double Misfit)? best = null;
        foreach (var form in Forms(start))
        {
            if (Settle(form, area, middle) is { } settled && Misfit(settled, wanted) is { } misfit && (best is null || misfit < best.Value.Misfit))
            {
                best = (settled, misfit);
            }
        }

        return best;
    }

    private static IEnumerable<Body> Forms(Body start)
    {
        for (var turn = 0; turn < Turns; turn++)
        {
            yield return start with { Turn = turn * Math.PI / 2 / Turns };
        }

        yield return start with { Form = BodyForm.Can };
        yield return start with { Form = BodyForm.Ball };
    }

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
