namespace LamRobot.Perception.World;

/// <summary>How large things of a kind are.</summary>
/// <param name="WidthMetres">Side or diameter.</param>
/// <param name="HeightMetres">Height.</param>
public sealed record ThingSize(double WidthMetres, double HeightMetres)
{
    /// <summary>Whether other things lie in it rather than on it.</summary>
    public bool Hollow { get; init; }
}
