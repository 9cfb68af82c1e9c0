namespace LamRobot.Bridge.Service.Evaluation;

/// <summary>How many of a number are right.</summary>
/// <param name="Right">The right ones.</param>
/// <param name="Total">All.</param>
internal readonly record struct Tally(int Right, int Total)
{
    /// <summary>The share that is right, 0..1; null when there is none.</summary>
    public double? Rate => Total == 0 ? null : (double)Right / Total;

    /// <summary>Adds two tallies.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    /// <returns>Both together.</returns>
    public static Tally operator +(Tally left, Tally right) => new(left.Right + right.Right, left.Total + right.Total);

    /// <summary>Counts one.</summary>
    /// <param name="right">Whether it is right.</param>
    /// <returns>This tally with one more.</returns>
    public Tally With(bool right) => new(Right + (right ? 1 : 0), Total + 1);
}
