using System.Globalization;

namespace LamRobot.Benchmarks.Vision;

/// <summary>How exact and how fast one way to find tags is.</summary>
/// <param name="Name">The way.</param>
internal sealed record TagRow(string Name)
{
    public Figures Errors { get; } = new();

    public Figures Times { get; } = new();

    public int Missed { get; private set; }

    /// <summary>Measures: the place in metres is null when the tag was not found.</summary>
    public static TagRow Measure(string name, IReadOnlyList<TagShot> shots, Func<TagShot, double[]?> find)
    {
        var row = new TagRow(name);
        foreach (var shot in shots.Take(10))
        {
            find(shot);
        }

        foreach (var shot in shots)
        {
            var (place, milliseconds) = Timing.Of(() => find(shot));
            row.Times.Add(milliseconds);
            if (place is null)
            {
                row.Missed++;
                continue;
            }

            row.Errors.Add(1000 * Math.Sqrt(Math.Pow(place[0] - shot.Place.X, 2) + Math.Pow(place[1] - shot.Place.Y, 2) + Math.Pow(place[2] - shot.Place.Z, 2)));
        }

        return row;
    }

    public string Show() => string.Create(CultureInfo.InvariantCulture, $"| {Name} | {Errors.Count} of {Errors.Count + Missed} | {Errors.Show()} | {Times.Show("0.0")} | {1000 / Times.Median:0} |");
}
