namespace LamRobot.Perception.Vision;

/// <summary>A kind of thing whose form and size are known beforehand.</summary>
/// <param name="Name">What people call the kind, such as <c>bowl</c>.</param>
/// <param name="Shape">Whether it is a box or round.</param>
/// <param name="WidthMetres">Its side or diameter.</param>
/// <param name="HeightMetres">Its height.</param>
public sealed record KnownBody(string Name, ObjectShape Shape, double WidthMetres, double HeightMetres)
{
    /// <summary>Whether it is open above, as a bowl is: then light may fall on its rim alone, and the rest be too dark to have its colour.</summary>
    public bool Hollow { get; init; }

    /// <summary>The colours that it comes in; empty for any.</summary>
    public IReadOnlyList<string> Colours { get; init; } = [];

    internal bool ComesIn(string colour) => Colours.Count == 0 || Colours.Contains(colour);
}
