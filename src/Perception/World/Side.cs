using LamRobot.Contracts;

namespace LamRobot.Perception.World;

/// <summary>A side on which a thing lies beside another, as the person before the table sees it.</summary>
/// <param name="Relation">The attribute that names the other thing.</param>
/// <param name="X">The direction from the other thing along x.</param>
/// <param name="Y">The same along y.</param>
internal sealed record Side(string Relation, double X, double Y)
{
    public static IReadOnlyList<Side> All { get; } = [new("left_of", -1, 0), new("right_of", 1, 0), new("in_front_of", 0, -1), new("behind", 0, 1)];

    /// <summary>How much room is between two things on this side; null when the first is not on this side of the other.</summary>
    public double? Gap(Pose from, double fromReach, Pose other, double otherReach)
    {
        var (x, y) = (from.XMetres - other.XMetres, from.YMetres - other.YMetres);
        var (along, across) = ((x * X) + (y * Y), (x * Y) - (y * X));
        return along > Math.Abs(across) ? along - fromReach - otherReach : null;
    }
}
