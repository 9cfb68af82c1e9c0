namespace LamRobot.Sim;

/// <summary>Points at things from above, without touching them.</summary>
internal sealed class Pointing(TabletopArm arm, Reaching reaching)
{
    private const double PointingHeight = 0.16;

    public IEnumerable<Beat> PointAt(RobotAction action)
    {
        if (arm.Whereabouts.Find(action, "object") is not { } target)
        {
            yield break;
        }

        yield return Beat.Through(reaching.Over(target.Centre, target.Name));
        yield return Beat.Through(reaching.Down(PointingHeight));
        arm.PointAt(target.Name);
        arm.Table.History.Add("pointed_at", target.Name);
        yield return Beat.Next;
        arm.Achieve(arm.Sees, $"This is the {target.Name}.", ("object", target.Name));
    }
}
