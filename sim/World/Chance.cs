namespace LamRobot.Sim;

/// <summary>All chance of a run, drawn from its seed; the same on every machine.</summary>
internal sealed class Chance(int seed)
{
    private ulong state = unchecked((ulong)seed);

    /// <summary>Whether something of this probability happens now; certain answers draw nothing.</summary>
    public bool Happens(double probability) => probability > 0 && (probability >= 1 || Next() < probability);

    /// <summary>A number below a limit.</summary>
    public int Below(int limit) => (int)(Next() * limit);

    /// <summary>A number in 0..1. Source: SplitMix64, Steele, Lea and Flood 2014.</summary>
    public double Next()
    {
        unchecked
        {
            state += 0x9E3779B97F4A7C15;
            var mixed = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
            return ((mixed ^ (mixed >> 31)) >> 11) * (1.0 / (1UL << 53));
        }
    }
}
