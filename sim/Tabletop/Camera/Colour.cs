namespace LamRobot.Sim;

/// <summary>A colour, each part 0..255.</summary>
internal readonly record struct Colour(byte Red, byte Green, byte Blue)
{
    /// <summary>The colour under a light of a strength; 1 leaves it as it is.</summary>
    public Colour Lit(float strength) => new(Scale(Red, strength), Scale(Green, strength), Scale(Blue, strength));

    /// <summary>The bytes of a pixel as a number: blue lowest.</summary>
    public uint Packed => (uint)((Red << 16) | (Green << 8) | Blue);

    private static byte Scale(byte part, float strength) => (byte)Math.Clamp((part * strength) + 0.5f, 0, 255);
}
