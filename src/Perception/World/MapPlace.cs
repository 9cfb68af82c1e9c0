using LamRobot.Contracts;

namespace LamRobot.Perception.World;

/// <summary>A place of the map: an upright rectangle of the floor or of a table.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Kind">What it is, such as <c>room</c> or <c>furniture</c>.</param>
/// <param name="FromX">Least x in metres.</param>
/// <param name="FromY">Least y in metres.</param>
/// <param name="ToX">Most x in metres.</param>
/// <param name="ToY">Most y in metres.</param>
public sealed record MapPlace(string Id, string Name, string Kind, double FromX, double FromY, double ToX, double ToY)
{
    /// <summary>How a thing is there: the attribute that names this place, <c>on</c> or <c>in</c>.</summary>
    public string Relation { get; init; } = "on";

    /// <summary>Height of its surface in metres.</summary>
    public double ZMetres { get; init; }

    internal double Area => (ToX - FromX) * (ToY - FromY);

    internal double Width => ToX - FromX;

    internal double Depth => ToY - FromY;

    internal Pose Middle => new((FromX + ToX) / 2, (FromY + ToY) / 2, 0, ZMetres);

    internal Entity Entity => new(Id, Name, Kind) { Pose = Middle };

    internal bool Holds(double x, double y) => x >= FromX && x <= ToX && y >= FromY && y <= ToY;
}
