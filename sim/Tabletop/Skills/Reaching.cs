using LamRobot.Contracts;

namespace LamRobot.Sim;

/// <summary>Moves the tip: up, over something, down.</summary>
internal sealed class Reaching(TabletopArm arm)
{
    /// <summary>The height at which the arm moves over everything, in metres.</summary>
    public const double Carry = 0.24;

    /// <summary>How fast the tip goes near things, in m/s.</summary>
    public const double Careful = 0.15;

    private ArmBody Body => arm.Table.Body;

    /// <summary>Whether the tip gets to a point of the plan, above it and down to a height; the action fails when it does not.</summary>
    public bool CanReach(Point plan, double height, string what)
    {
        var reaches = arm.Table.Scenario.Arm.Reaches(Point3.Above(plan, Carry)) && arm.Table.Scenario.Arm.Reaches(Point3.Above(plan, height));
        if (!reaches)
        {
            arm.Fail(ResultCode.Unreachable, $"The {what} is out of the arm's reach.");
        }

        return reaches;
    }

    /// <summary>Goes up, and over a point; the action fails when the arm does not reach it.</summary>
    public IEnumerable<Beat> Over(Point plan, string what)
    {
        if (!CanReach(plan, 0, what))
        {
            yield break;
        }

        arm.Doing($"moves over the {what}");
        yield return Beat.Through(Up());
        yield return Beat.Through(To(Point3.Above(plan, Carry), ArmBody.TopSpeed));
    }

    public IEnumerable<Beat> Up() => To(Body.Tip with { Z = Math.Max(Carry, Body.Tip.Z) }, ArmBody.TopSpeed);

    public IEnumerable<Beat> Down(double height) => To(Body.Tip with { Z = Math.Max(0, height) }, Careful);

    public IEnumerable<Beat> To(Point3 target, double topSpeed)
    {
        if (Body.Tip == target)
        {
            yield break;
        }

        Body.MoveTo(target, topSpeed);
        yield return Beat.Next;
        while (!Body.Settled)
        {
            yield return Beat.Next;
        }
    }

    public IEnumerable<Beat> GoHome()
    {
        yield return Beat.Through(ToRest());
        arm.Achieve(known: true, "The arm is home.");
    }

    /// <summary>Gets out of the way of whoever sees for an arm that has no eyes: over the table it hides what has to be seen next.</summary>
    public IEnumerable<Beat> ClearView()
    {
        if (!arm.Sees)
        {
            yield return Beat.Through(ToRest());
        }
    }

    private IEnumerable<Beat> ToRest()
    {
        arm.Doing("moves home");
        var rest = arm.Table.Scenario.Arm.Rest.Point;
        yield return Beat.Through(Up());
        yield return Beat.Through(To(rest with { Z = Body.Tip.Z }, ArmBody.TopSpeed));
        yield return Beat.Through(To(rest, ArmBody.TopSpeed));
    }
}
