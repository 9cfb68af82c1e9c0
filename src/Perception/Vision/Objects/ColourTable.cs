namespace LamRobot.Perception.Vision;

/// <summary>Gives the number of each pixel's colour by one look into a table of 32 x 32 x 32.</summary>
internal sealed class ColourTable
{
    private const int Bits = 5;
    private const int Drop = 8 - Bits;
    private const int Levels = 1 << Bits;
    private readonly byte[] table = new byte[Levels * Levels * Levels];

    public ColourTable(IReadOnlyList<ColourRange> colours)
    {
        for (var cell = 0; cell < table.Length; cell++)
        {
            table[cell] = Number(colours, Level(cell >> (2 * Bits)), Level(cell >> Bits), Level(cell));
        }
    }

    /// <summary>Writes for each pixel of a row 0, or the number of its colour counted from 1.</summary>
    public void Classify(ReadOnlySpan<byte> bgr, Span<byte> numbers)
    {
        var lookup = table.AsSpan();
        for (var column = 0; column < numbers.Length; column++)
        {
            var at = 3 * column;
            numbers[column] = lookup[((bgr[at + 2] >> Drop) << (2 * Bits)) | ((bgr[at + 1] >> Drop) << Bits) | (bgr[at] >> Drop)];
        }
    }

    private static double Level(int cell) => ((cell & (Levels - 1)) + 0.5) / Levels;

    private static byte Number(IReadOnlyList<ColourRange> colours, double red, double green, double blue)
    {
        var most = Math.Max(red, Math.Max(green, blue));
        var span = most - Math.Min(red, Math.Min(green, blue));
        var hue = span == 0 ? 0
            : most == red ? 60 * ((green - blue) / span)
            : most == green ? 60 * (((blue - red) / span) + 2)
            : 60 * (((red - green) / span) + 4);
        hue = hue < 0 ? hue + 360 : hue;
        for (var index = 0; index < colours.Count; index++)
        {
            if (colours[index].Holds(hue, span / most, most))
            {
                return (byte)(index + 1);
            }
        }

        return 0;
    }
}
