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
