using System.Runtime.InteropServices;
using LamRobot.Contracts;

namespace LamRobot.Perception.Vision;

/// <summary>Pixels of one colour that hang together.</summary>
internal sealed class Blob(byte colour)
{
    private readonly List<Run> runs = [];

    public byte Colour => colour;

    public int Pixels { get; private set; }

    public int Left { get; private set; } = int.MaxValue;

    public int Right { get; private set; } = int.MinValue;

    public int Top { get; private set; } = int.MaxValue;

    public int Bottom { get; private set; } = int.MinValue;

    public void Add(Run run)
    {
        runs.Add(run);
        Pixels += run.End - run.First;
        (Left, Right) = (Math.Min(Left, run.First), Math.Max(Right, run.End - 1));
        (Top, Bottom) = (Math.Min(Top, run.Row), Math.Max(Bottom, run.Row));
    }

    /// <summary>The part of it on one side of a line: where x * cosine + y * sine is less than a distance.</summary>
    public Blob Before(double cosine, double sine, double distance) => Part((column, row) => (column * cosine) + (row * sine) < distance);

    /// <summary>The rest of it.</summary>
    public Blob Behind(double cosine, double sine, double distance) => Part((column, row) => (column * cosine) + (row * sine) >= distance);

    /// <summary>How many pixels it has along each line of a direction; the first line is the one at the distance.</summary>
    public (double First, int[] Counts) Across(double cosine, double sine)
    {
        double[] corners = [(Left * cosine) + (Top * sine), (Right * cosine) + (Top * sine), (Left * cosine) + (Bottom * sine), (Right * cosine) + (Bottom * sine)];
        var first = Math.Floor(corners.Min());
        var counts = new int[(int)(Math.Ceiling(corners.Max()) - first) + 1];
        foreach (var run in runs)
        {
            for (var column = run.First; column < run.End; column++)
            {
                counts[(int)((column * cosine) + (run.Row * sine) - first)]++;
            }
        }

        return (first, counts);
    }

    private Blob Part(Func<int, int, bool> isIn)
    {
        var part = new Blob(colour);
        foreach (var run in runs)
        {
            // Less than a distance is true for a row's first pixels or its last, so that each row has one run of it at most.
            var (first, end) = (run.First, run.End);
            while (first < end && !isIn(first, run.Row))
            {
                first++;
            }

            while (end > first && !isIn(end - 1, run.Row))
            {
                end--;
            }

            if (end > first)
            {
                part.Add(run with { First = first, End = end });
            }
        }

        return part;
    }

    /// <summary>The convex outline along the outer edges of its pixels.</summary>
    public PixelPoint[] Hull()
    {
        var corners = new List<PixelPoint>(4 * (Bottom - Top + 1));
        var rows = CollectionsMarshal.AsSpan(runs);
        for (var index = 0; index < rows.Length;)
        {
            var row = rows[index].Row;
            var (left, right) = (rows[index].First, rows[index].End);
            for (index++; index < rows.Length && rows[index].Row == row; index++)
            {
                (left, right) = (Math.Min(left, rows[index].First), Math.Max(right, rows[index].End));
            }

            corners.Add(new(left - 0.5, row - 0.5));
            corners.Add(new(right - 0.5, row - 0.5));
            corners.Add(new(left - 0.5, row + 0.5));
            corners.Add(new(right - 0.5, row + 0.5));
        }

        return ConvexOutline.Of(corners);
    }
}
