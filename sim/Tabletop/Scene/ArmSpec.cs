namespace LamRobot.Sim;

/// <summary>An arm that stands at (X, Y): it turns about the vertical, and has a shoulder, an elbow and a wrist that keeps the gripper upright; in metres.</summary>
/// <param name="X">Where it stands along x.</param>
/// <param name="Y">Where it stands along y.</param>
/// <param name="ShoulderHeight">Height of its shoulder.</param>
/// <param name="UpperArm">Length from shoulder to elbow.</param>
/// <param name="Forearm">Length from elbow to wrist.</param>
/// <param name="Nearest">How near to its axis it can reach.</param>
/// <param name="Highest">How high the tip of its gripper goes.</param>
/// <param name="Rest">Where the tip rests.</param>
/// <param name="PutDown">Where it puts things that are to be put on the table, as near as there is room.</param>
internal sealed record ArmSpec(double X, double Y, double ShoulderHeight, double UpperArm, double Forearm, double Nearest, double Highest, SpaceSpec Rest, PlanSpec PutDown)
{
    /// <summary>From the wrist down to the tip of the fingers, in metres.</summary>
    public const double GripperLength = 0.1;

    private const double Slack = 0.01;

    public Point Base => new(X, Y);

    /// <summary>Whether the tip of the gripper can be somewhere.</summary>
    public bool Reaches(Point3 tip)
    {
        var (outwards, up) = (Base.DistanceTo(tip.Plan), tip.Z + GripperLength - ShoulderHeight);
        return tip.Z >= 0 && tip.Z <= Highest + 1e-9 && outwards >= Nearest && Math.Sqrt((outwards * outwards) + (up * up)) <= UpperArm + Forearm - Slack;
    }
}
