namespace LamRobot.Sim;

/// <summary>A block or a bowl as it truly is: where, and what holds it up.</summary>
internal sealed class TableThing(TableThingSpec spec)
{
    /// <summary>What holds up a thing in the gripper.</summary>
    public const string Gripper = "robot";

    /// <summary>What holds up a thing that fell from the table.</summary>
    public const string Floor = "floor";

    public TableThingSpec Spec => spec;

    public string Name => spec.Name;

    /// <summary>The middle of its lower side.</summary>
    public Point3 Position { get; set; } = new(spec.X, spec.Y, 0);

    /// <summary>Where it was when the run began.</summary>
    public Point3 Start { get; private set; } = new(spec.X, spec.Y, 0);

    public double Heading { get; set; } = spec.HeadingRadians;

    /// <summary>What it lies on or in: the table, the chest, the drawer, the bin, another thing, the gripper, the floor.</summary>
    public string Support { get; set; } = TableSpec.Name;

    public double Top => Position.Z + spec.Height;

    public bool Held => Support == Gripper;

    public Box Footprint => Box.Around(Position.Plan, spec.Width, spec.Width);

    /// <summary>The run begins with it where it is now.</summary>
    public void BeginHere() => Start = Position;

    /// <summary>How much room is between its edge and another's; negative when they are in each other.</summary>
    public double GapTo(TableThing other) => GapTo(other.Position.Plan, other.Spec.Half);

    /// <summary>How much room is between its edge and that of something round of a radius.</summary>
    public double GapTo(Point centre, double radius) => Position.Plan.DistanceTo(centre) - spec.Half - radius;
}
