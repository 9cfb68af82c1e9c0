namespace LamRobot.Perception.Vision;

/// <summary>Cuts a blob where it is narrowest: where two things of one colour touch in the picture.</summary>
internal static class BlobWaist
{
    private const int Directions = 12;
    private const double WidestWaist = 0.95;

    /// <summary>Cuts it in two.</summary>
    /// <param name="blob">The blob.</param>
    /// <param name="leastPixels">Least size of each part.</param>
    /// <returns>The parts; null when it is nowhere narrow.</returns>
    public static (Blob First, Blob Second)? Cut(Blob blob, int leastPixels)
    {
        var (narrowest, cut) = (WidestWaist, ((double Cosine, double Sine, double Distance)?)null);
        for (var direction = 0; direction < Directions; direction++)
        {
            var (sine, cosine) = Math.SinCos(direction * Math.PI / Directions);
            var (first, counts) = blob.Across(cosine, sine);
            if (Narrowest(counts, leastPixels) is { } found && found.Waist < narrowest)
            {
                (narrowest, cut) = (found.Waist, (cosine, sine, first + found.Line));
            }
        }

        return cut is var (across, along, distance) ? (blob.Before(across, along, distance), blob.Behind(across, along, distance)) : null;
    }

    /// <summary>The line that is narrowest by the widest lines on both sides of it.</summary>
    private static (double Waist, int Line)? Narrowest(int[] counts, int leastPixels)
    {
        (double Waist, int Line)? narrowest = null;
        var (before, widestBefore, all) = (0, 0, counts.Sum());
        var widestBehind = new int[counts.Length + 1];
        for (var line = counts.Length - 1; line >= 0; line--)
        {
            widestBehind[line] = Math.Max(widestBehind[line + 1], counts[line]);
        }

        for (var line = 0; line < counts.Length; line++)
        {
            if (before >= leastPixels && all - before >= leastPixels && Math.Min(widestBefore, widestBehind[line]) is > 0 and var widest
                && (double)counts[line] / widest is var waist && (narrowest is null || waist < narrowest.Value.Waist))
            {
                narrowest = (waist, line);
            }

            before += counts[line];
            widestBefore = Math.Max(widestBefore, counts[line]);
        }

        return narrowest;
    }
}
