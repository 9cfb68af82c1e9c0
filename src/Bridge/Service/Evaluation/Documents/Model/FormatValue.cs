using System.Globalization;

namespace LamRobot.Bridge.Service.Evaluation.Documents;

/// <summary>The value of one property: a word, numbers, or both.</summary>
/// <param name="Word">The word; empty for a mere number.</param>
/// <param name="Numbers">The numbers, in the property's unit.</param>
internal sealed record FormatValue(string Word, params IReadOnlyList<double> Numbers)
{
    /// <summary>The property is on.</summary>
    public static readonly FormatValue Yes = new("yes");

    /// <summary>The property is off.</summary>
    public static readonly FormatValue No = new("no");

    /// <summary>The first number; 0 without one.</summary>
    public double Number => Numbers.Count > 0 ? Numbers[0] : 0;

    /// <summary>Makes a number.</summary>
    /// <param name="number">The number.</param>
    /// <returns>The value.</returns>
    public static FormatValue Of(double number) => new("", number);

    /// <summary>Makes a truth value.</summary>
    /// <param name="value">The truth value.</param>
    /// <returns>The value.</returns>
    public static FormatValue Of(bool value) => value ? Yes : No;

    /// <summary>Compares; words by their letters, whatever their case.</summary>
    /// <param name="other">The other value.</param>
    /// <param name="tolerance">How far apart numbers can be.</param>
    /// <returns>Whether both mean the same.</returns>
    public bool IsNear(FormatValue other, double tolerance) =>
        string.Equals(Word, other.Word, StringComparison.OrdinalIgnoreCase)
        && Numbers.Count == other.Numbers.Count
        && Numbers.Zip(other.Numbers, (mine, theirs) => Math.Abs(mine - theirs) <= tolerance).All(near => near);

    /// <inheritdoc />
    public override string ToString() =>
        string.Join(' ', Numbers.Select(number => Math.Round(number, 2).ToString(CultureInfo.InvariantCulture)).Prepend(Word)).Trim() is { Length: > 0 } words ? words : "nothing";
}
