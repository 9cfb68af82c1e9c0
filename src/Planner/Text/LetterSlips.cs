namespace LamRobot.Planner.Text;

/// <summary>Finds slips of the keyboard: words that are one letter apart.</summary>
internal static class LetterSlips
{
    /// <summary>Whether one letter is missing, too many, wrong, or has changed places with the next.</summary>
    public static bool IsOne(string left, string right)
    {
        if (Math.Abs(left.Length - right.Length) > 1)
        {
            return false;
        }

        var start = left.AsSpan().CommonPrefixLength(right);
        var (a, b) = (left.Length - start, right.Length - start);
        return (a > 0 && b > 0 && left.AsSpan(start + 1).SequenceEqual(right.AsSpan(start + 1)))
            || (a > b && left.AsSpan(start + 1).SequenceEqual(right.AsSpan(start)))
            || (b > a && right.AsSpan(start + 1).SequenceEqual(left.AsSpan(start)))
            || IsExchange(left, right);
    }

    /// <summary>Whether one letter has changed places with the next.</summary>
    public static bool IsExchange(string left, string right)
    {
        var start = left.AsSpan().CommonPrefixLength(right);
        var a = left.AsSpan(start);
        var b = right.AsSpan(start);
        return a.Length > 1 && b.Length > 1 && a[0] == b[1] && a[1] == b[0] && a[2..].SequenceEqual(b[2..]);
    }
}
