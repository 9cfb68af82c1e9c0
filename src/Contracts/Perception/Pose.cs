namespace LamRobot.Contracts;

/// <summary>A place and a heading on the floor plan.</summary>
/// <param name="XMetres">Position along x.</param>
/// <param name="YMetres">Position along y.</param>
/// <param name="HeadingRadians">Heading, counter-clockwise from the x axis.</param>
/// <param name="ZMetres">Height above the floor.</param>
public sealed record Pose(double XMetres, double YMetres, double HeadingRadians = 0, double ZMetres = 0);
