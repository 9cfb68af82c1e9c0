using LamRobot.Contracts;

namespace LamRobot.Perception.Vision;

/// <summary>Finds blobs of every colour in one pass over the picture, by runs of equal pixels.</summary>
internal sealed class BlobFinder(ColourTable table)
{
    private readonly List<Run> runs = [];
    private readonly List<int> parents = [];

    public IEnumerable<Blob> Find(CameraFrame frame, int leastPixels)
    {
        runs.Clear();
        parents.Clear();
        var pixels = frame.Pixels.Span;
        Span<byte> numbers = frame.Width <= 4096 ? stackalloc byte[frame.Width] : new byte[frame.Width];
        var (above, here) = (0, 0);
        for (var row = 0; row < frame.Height; row++)
        {
            table.Classify(pixels.Slice(row * frame.Stride, 3 * frame.Width), numbers);
            AddRuns(numbers, row);
            Join(above, here);
            (above, here) = (here, runs.Count);
        }

        return Collect(leastPixels);
    }

    private void AddRuns(ReadOnlySpan<byte> numbers, int row)
    {
        for (var column = 0; column < numbers.Length;)
        {
            var next = numbers[column..].IndexOfAnyExcept((byte)0);
            if (next < 0)
            {
                return;
            }

            column += next;
            var colour = numbers[column];
            var length = numbers[column..].IndexOfAnyExcept(colour);
            var end = length < 0 ? numbers.Length : column + length;
            runs.Add(new(row, column, end, colour));
            parents.Add(parents.Count);
            column = end;
        }
    }

    /// <summary>Joins the runs of the row above, which begin at one index, with those of this row, which begin at another.</summary>
    private void Join(int above, int here)
    {
        for (int upper = above, lower = here; upper < here && lower < runs.Count;)
        {
            var (a, b) = (runs[upper], runs[lower]);
            if (a.Colour == b.Colour && a.First < b.End && b.First < a.End)
            {
                parents[Root(lower)] = Root(upper);
            }

            if (a.End < b.End)
            {
                upper++;
            }
            else
            {
                lower++;
            }
        }
    }

    private int Root(int run)
    {
        while (parents[run] != run)
        {
            run = parents[run] = parents[parents[run]];
        }

        return run;
    }

    /// <summary>Makes blobs of what is large enough; noise is most of the rest.</summary>
    private Dictionary<int, Blob>.ValueCollection Collect(int leastPixels)
    {
        var pixels = new int[runs.Count];
        for (var run = 0; run < runs.Count; run++)
        {
            pixels[Root(run)] += runs[run].End - runs[run].First;
        }

        var blobs = new Dictionary<int, Blob>();
        for (var run = 0; run < runs.Count; run++)
        {
            var root = Root(run);
            if (pixels[root] < leastPixels)
            {
                continue;
            }

            if (!blobs.TryGetValue(root, out var blob))
            {
                blobs.Add(root, blob = new Blob(runs[run].Colour));
            }

            blob.Add(runs[run]);
        }

        return blobs.Values;
    }
}
