namespace LamRobot.Perception.Screen;

/// <summary>A rectangle of whole pixels; the right and lower edges are not in it.</summary>
internal readonly record struct PixelRectangle(int Left, int Top, int Right, int Bottom)
{
    public int Width => Right - Left;

    public int Height => Bottom - Top;

    public PixelRectangle Grow(int by, int width, int height) =>
        new(Math.Max(0, Left - by), Math.Max(0, Top - by), Math.Min(width, Right + by), Math.Min(height, Bottom + by));
}
