namespace LamRobot.Contracts;

/// <summary>A rectangle of the screen, in physical pixels.</summary>
/// <param name="X">Left edge.</param>
/// <param name="Y">Upper edge.</param>
/// <param name="Width">Width.</param>
/// <param name="Height">Height.</param>
public sealed record ScreenBounds(int X, int Y, int Width, int Height);
