using System.Globalization;
using System.Numerics;
using LamRobot.Contracts;

namespace LamRobot.Planner.Causal.Grammar;

/// <summary>The decimal numbers that a parameter takes, as whole numbers of its smallest step.</summary>
internal sealed class NumberLimits
{
    private const int LeastDecimals = 3;
    private const double Unlimited = 1e9;
    private const double Largest = 1e27;
    private static readonly BigInteger Ten = 10;

    private NumberLimits(int decimals, BigInteger least, BigInteger most) => (Decimals, Least, Most) = (decimals, least, most);

    /// <summary>How many digits may stand behind the point.</summary>
    public int Decimals { get; }

    private BigInteger Least { get; }

    private BigInteger Most { get; }

    /// <summary>Reads the limits of a parameter; what has none is kept below a thousand million.</summary>
    /// <param name="parameter">The parameter.</param>
    /// <returns>The limits; null when no decimal number lies within.</returns>
    public static NumberLimits? Of(ParameterSpec parameter)
    {
        var least = Math.Clamp(parameter.Minimum ?? Math.Min(-Unlimited, (parameter.Maximum ?? 0) - Unlimited), -Largest, Largest);
        var most = Math.Clamp(parameter.Maximum ?? Math.Max(Unlimited, (parameter.Minimum ?? 0) + Unlimited), -Largest, Largest);
        var (low, high) = (Exact(least), Exact(most));
        var decimals = Math.Max(LeastDecimals, (int)Math.Max(low.Scale, high.Scale));
        var from = Steps(low, decimals) + ((double)low < parameter.Minimum ? 1 : 0);
        var to = Steps(high, decimals) - ((double)high > parameter.Maximum ? 1 : 0);
        return from <= to ? new(decimals, from, to) : null;
    }

    /// <summary>Whether some number within the limits has this sign.</summary>
    public bool Has(bool negative)
    {
        var (low, high) = Magnitudes(negative);
        return low <= high;
    }

    /// <summary>Whether digits are a number within the limits.</summary>
    /// <param name="negative">Whether a minus stands before them.</param>
    /// <param name="digits">The digits without the point.</param>
    /// <param name="decimals">How many of them stand behind the point.</param>
    public bool Holds(bool negative, BigInteger digits, int decimals)
    {
        var (low, high) = Magnitudes(negative);
        var value = digits * BigInteger.Pow(Ten, Decimals - decimals);
        return value >= low && value <= high;
    }

    /// <summary>Whether digits can become a number within the limits.</summary>
    /// <param name="negative">Whether a minus stands before them.</param>
    /// <param name="digits">The digits without the point.</param>
    /// <param name="decimals">How many of them stand behind the point; null when there is no point yet.</param>
    public bool MayHold(bool negative, BigInteger digits, int? decimals)
    {
        var (low, high) = Magnitudes(negative);
        var unit = BigInteger.Pow(Ten, Decimals - (decimals ?? 0));
        if (decimals is not null || digits.IsZero)
        {
            return Meets(digits * unit, unit);
        }

        for (; digits * unit <= high; unit *= Ten)
        {
            if (Meets(digits * unit, unit))
            {
                return true;
            }
        }

        return false;

        bool Meets(BigInteger start, BigInteger width) => start <= high && start + width - 1 >= low;
    }

    // Nothing is written as minus zero.
    private (BigInteger Low, BigInteger High) Magnitudes(bool negative) =>
        negative ? (BigInteger.Max(1, -Most), -Least) : (BigInteger.Max(0, Least), Most);

    private static decimal Exact(double value) => decimal.Parse(value.ToString("R", CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture);

    private static BigInteger Steps(decimal value, int decimals)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        var digits = new BigInteger((uint)bits[2]);
        digits = (((digits << 32) + (uint)bits[1]) << 32) + (uint)bits[0];
        return (decimal.IsNegative(value) ? -digits : digits) * BigInteger.Pow(Ten, decimals - value.Scale);
    }
}
