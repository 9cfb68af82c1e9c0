using LamRobot.Contracts;

namespace LamRobot.Perception.Vision;

/// <summary>The corners of a board in one picture.</summary>
/// <param name="Corners">Each corner's number and its place in the picture.</param>
internal sealed record BoardView(IReadOnlyList<(int Id, PixelPoint At)> Corners)
{
    /// <summary>How far the corners moved since another view, on average, in pixels; infinite when they share none.</summary>
    public double MovedSince(BoardView other) => Corners
        .Join(other.Corners, static corner => corner.Id, static corner => corner.Id, static (a, b) => Math.Sqrt(((a.At.X - b.At.X) * (a.At.X - b.At.X)) + ((a.At.Y - b.At.Y) * (a.At.Y - b.At.Y))))
        .DefaultIfEmpty(double.PositiveInfinity)
        .Average();
}
