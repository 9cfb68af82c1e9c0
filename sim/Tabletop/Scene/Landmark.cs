namespace LamRobot.Sim;

/// <summary>Something on the table that has a middle and a size: a thing or a fixture.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Centre">Its middle.</param>
/// <param name="HalfWidth">Half its extent along x, in metres.</param>
/// <param name="HalfDepth">Half its extent along y, in metres.</param>
internal sealed record Landmark(string Name, Point Centre, double HalfWidth, double HalfDepth)
{
    public static Landmark Of(string name, Box footprint) => new(name, footprint.Centre, (footprint.Right - footprint.Left) / 2, (footprint.Top - footprint.Bottom) / 2);

    public static Landmark Of(TableThing thing) => new(thing.Name, thing.Position.Plan, thing.Spec.Half, thing.Spec.Half);

    /// <summary>How far it reaches in a direction along an axis, in metres.</summary>
    public double Reach(Relation relation) => relation.Way.X != 0 ? HalfWidth : HalfDepth;

    /// <summary>How much room is between it and another on a side of that; negative when they overlap there.</summary>
    public double Gap(Landmark other, Relation relation)
    {
        var way = Centre - other.Centre;
        return (way.X * relation.Way.X) + (way.Y * relation.Way.Y) - Reach(relation) - other.Reach(relation);
    }
}
