namespace LamRobot.Sim;

/// <summary>Makes the bytes of a picture from samples: averages them, spreads, brightens and adds noise.</summary>
internal sealed class PictureFinish
{
    private const int Channels = 3;
    private const int NoiseSize = 1 << 16;
    private readonly sbyte[] noise = new sbyte[NoiseSize];
    private readonly byte[] levels = new byte[256];
    private readonly CameraEffects effects;
    private readonly int seed;

    public PictureFinish(CameraEffects effects, int seed)
    {
        this.effects = effects;
        this.seed = seed;
        for (var level = 0; level < levels.Length; level++)
        {
            levels[level] = (byte)Math.Clamp(Math.Round(level * effects.Brightness), 0, 255);
        }

        var chance = new Chance(seed);
        for (var i = 0; i < NoiseSize; i++)
        {
            // Source: Box and Muller 1958.
            var normal = Math.Sqrt(-2 * Math.Log(1 - chance.Next())) * Math.Cos(2 * Math.PI * chance.Next());
            noise[i] = (sbyte)Math.Clamp(Math.Round(normal * effects.NoiseSigma), -127, 127);
        }
    }

    /// <summary>Makes a picture.</summary>
    /// <param name="raster">The samples.</param>
    /// <param name="moment">What tells one picture from the next: the same moment has the same noise.</param>
    /// <returns>Blue, green, red bytes without gaps between rows.</returns>
    public byte[] Finish(Raster raster, long moment)
    {
        var (width, height) = (raster.Width / Raster.Samples, raster.Height / Raster.Samples);
        var pixels = Average(raster, width, height);
        for (var pass = 0; pass < effects.Blur; pass++)
        {
            pixels = Spread(pixels, width, height);
        }

        if (effects.NoiseSigma > 0)
        {
            AddNoise(pixels, width * Channels, moment);
        }

        return pixels;
    }

    private byte[] Average(Raster raster, int width, int height)
    {
        var pixels = new byte[width * height * Channels];
        var at = 0;
        for (var y = 0; y < height; y++)
        {
            var upper = raster.Colours.Slice(2 * y * raster.Width, raster.Width);
            var lower = raster.Colours.Slice(((2 * y) + 1) * raster.Width, raster.Width);
            for (var x = 0; x < 2 * width; x += 2)
            {
                var (a, b, c, d) = (upper[x], upper[x + 1], lower[x], lower[x + 1]);
                var redBlue = ((a & 0xFF00FF) + (b & 0xFF00FF) + (c & 0xFF00FF) + (d & 0xFF00FF) + 0x020002) >> 2;
                var green = ((a & 0xFF00) + (b & 0xFF00) + (c & 0xFF00) + (d & 0xFF00) + 0x0200) >> 2;
                pixels[at] = levels[redBlue & 0xFF];
                pixels[at + 1] = levels[(green >> 8) & 0xFF];
                pixels[at + 2] = levels[(redBlue >> 16) & 0xFF];
                at += Channels;
            }
        }

        return pixels;
    }

    /// <summary>One pass of a three by three mean; the edge stays.</summary>
    private static byte[] Spread(byte[] pixels, int width, int height)
    {
        var (spread, stride) = ((byte[])pixels.Clone(), width * Channels);
        for (var y = 1; y < height - 1; y++)
        {
            for (var at = (y * stride) + Channels; at < ((y + 1) * stride) - Channels; at++)
            {
                var sum = 4;
                for (var row = at - stride; row <= at + stride; row += stride)
                {
                    sum += pixels[row - Channels] + pixels[row] + pixels[row + Channels];
                }

                spread[at] = (byte)(sum / 9);
            }
        }

        return spread;
    }

    // Each row takes its noise from another part of the table, so that no pattern shows.
    private void AddNoise(byte[] pixels, int stride, long moment)
    {
        var chance = new Chance(SeedOf(moment));
        for (var start = 0; start < pixels.Length; start += stride)
        {
            var row = pixels.AsSpan(start, stride);
            var part = noise.AsSpan(chance.Below(NoiseSize - stride), stride);
            for (var i = 0; i < row.Length; i++)
            {
                row[i] = (byte)Math.Clamp(row[i] + part[i], 0, 255);
            }
        }
    }

    private int SeedOf(long moment) => unchecked((seed * 397) ^ (int)moment ^ (int)(moment >> 32));
}
