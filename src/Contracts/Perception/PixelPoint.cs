namespace LamRobot.Contracts;

/// <summary>A point of a picture, in pixels; whole numbers are the middles of pixels.</summary>
/// <param name="X">Along a row, from the left.</param>
/// <param name="Y">Along a column, from the top.</param>
public readonly record struct PixelPoint(double X, double Y);
