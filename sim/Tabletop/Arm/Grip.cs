namespace LamRobot.Sim;

/// <summary>How a thing is taken: a block at its middle, a bowl by its rim.</summary>
internal static class Grip
{
    /// <summary>How far below a thing's top the fingers close, in metres.</summary>
    public const double Depth = 0.02;

    /// <summary>How far beside its middle a block, or beside its rim a bowl, can still be taken, in metres.</summary>
    public const double Tolerance = 0.015;

    private const double Rim = 0.004;

    /// <summary>Where the fingers close on a thing, its rim on the arm's side.</summary>
    public static Point On(TableThingSpec spec, Point centre, Point armBase) => spec.IsBowl ? centre.Towards(armBase, spec.Half - Rim) : centre;

    /// <summary>Whether fingers that close at a point close on a thing.</summary>
    public static bool Takes(TableThing thing, Point fingers)
    {
        var distance = thing.Position.Plan.DistanceTo(fingers);
        return thing.Spec.IsBowl ? Math.Abs(distance - thing.Spec.Half + Rim) < Tolerance : distance < Tolerance;
    }
}
