namespace LamRobot.Bridge.Mqtt.Wire;

/// <summary>Undoes what PNG does to a row before it is compressed.</summary>
internal static class PngFilter
{
    /// <summary>Restores a row in place; its first byte says which filter it has.</summary>
    /// <returns>False when there is no such filter.</returns>
    public static bool TryUndo(Span<byte> row, ReadOnlySpan<byte> above, int pixel)
    {
        for (var i = 1; row[0] != 0 && i < row.Length; i++)
        {
            var left = i > pixel ? row[i - pixel] : 0;
            var corner = i > pixel ? above[i - pixel] : 0;
            row[i] += row[0] switch
            {
                1 => (byte)left,
                2 => above[i],
                3 => (byte)((left + above[i]) / 2),
                4 => (byte)Paeth(left, above[i], corner),
                _ => 0,
            };
        }

        return row[0] <= 4;
    }

    private static int Paeth(int left, int up, int corner)
    {
        var guess = left + up - corner;
        var (toLeft, toUp, toCorner) = (Math.Abs(guess - left), Math.Abs(guess - up), Math.Abs(guess - corner));
        return toLeft <= toUp && toLeft <= toCorner ? left : toUp <= toCorner ? up : corner;
    }
}
