using LamRobot.Contracts;

namespace LamRobot.Perception.Vision;

/// <summary>A thing that is followed through pictures, at a speed that is taken to last.</summary>
internal sealed class Track
{
    private const double SpeedShare = 0.5;
    private readonly string kind;
    private readonly string name;
    private readonly string? identity;
    private PixelPoint middle;
    private double size;
    private double speedX;
    private double speedY;

    public Track(string id, Sighting sighting, DateTimeOffset timestamp)
    {
        (Id, kind, name, identity, SeenAt) = (id, sighting.Kind, sighting.Name, sighting.Identity, timestamp);
        (middle, size) = Measure(sighting);
    }

    public string Id { get; }

    public DateTimeOffset SeenAt { get; private set; }

    /// <summary>How far a sighting is from where this is expected, by its size; infinite when it is another kind of thing.</summary>
    public double Distance(Sighting sighting, DateTimeOffset timestamp)
    {
        if (sighting.Kind != kind || sighting.Name != name || sighting.Identity != identity)
        {
            return double.PositiveInfinity;
        }

        var (at, itsSize) = Measure(sighting);
        var seconds = (timestamp - SeenAt).TotalSeconds;
        var (x, y) = (middle.X + (speedX * seconds), middle.Y + (speedY * seconds));
        return Math.Sqrt(((at.X - x) * (at.X - x)) + ((at.Y - y) * (at.Y - y))) / Math.Max(1, Math.Max(size, itsSize));
    }

    public void Continue(Sighting sighting, DateTimeOffset timestamp)
    {
        var (at, itsSize) = Measure(sighting);
        var seconds = (timestamp - SeenAt).TotalSeconds;
        if (seconds > 0)
        {
            speedX += SpeedShare * (((at.X - middle.X) / seconds) - speedX);
            speedY += SpeedShare * (((at.Y - middle.Y) / seconds) - speedY);
        }

        (middle, size, SeenAt) = (at, itsSize, timestamp);
    }

    private static (PixelPoint Middle, double Size) Measure(Sighting sighting)
    {
        if (sighting.Outline.Count == 0)
        {
            return (default, 0);
        }

        var (left, right) = (sighting.Outline.Min(static point => point.X), sighting.Outline.Max(static point => point.X));
        var (top, bottom) = (sighting.Outline.Min(static point => point.Y), sighting.Outline.Max(static point => point.Y));
        return (new((left + right) / 2, (top + bottom) / 2), Math.Max(right - left, bottom - top));
    }
}
