using System.Numerics;

namespace LamRobot.Planner.Causal.Grammar;

/// <summary>Inside a number; what follows it ends it.</summary>
/// <param name="limits">What it may be.</param>
/// <param name="then">What follows.</param>
internal sealed class NumberState(NumberLimits limits, Func<TextState> then) : TextState
{
    private readonly bool negative;
    private readonly bool hasDigits;
    private readonly BigInteger digits;
    private readonly int? decimals;

    private NumberState(NumberLimits limits, Func<TextState> then, bool negative, bool hasDigits, BigInteger digits, int? decimals)
        : this(limits, then) => (this.negative, this.hasDigits, this.digits, this.decimals) = (negative, hasDigits, digits, decimals);

    public override TextState? Next(byte value) => value switch
    {
        >= (byte)'0' and <= (byte)'9' => Digit(value - '0'),
        (byte)'-' => !negative && !hasDigits && limits.Has(negative: true) ? new NumberState(limits, then, true, false, 0, null) : null,
        (byte)'.' => hasDigits && decimals is null && limits.MayHold(negative, digits, 0) ? new NumberState(limits, then, negative, true, digits, 0) : null,
        _ => hasDigits && decimals != 0 && limits.Holds(negative, digits, decimals ?? 0) ? then().Next(value) : null,
    };

    private NumberState? Digit(int digit)
    {
        // No digit follows a leading zero.
        if ((hasDigits && decimals is null && digits.IsZero) || decimals == limits.Decimals)
        {
            return null;
        }

        var (longer, places) = ((digits * 10) + digit, decimals + 1);
        return limits.MayHold(negative, longer, places) ? new(limits, then, negative, true, longer, places) : null;
    }
}
