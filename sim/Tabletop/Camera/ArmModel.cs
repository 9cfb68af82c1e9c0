using System.Numerics;

namespace LamRobot.Sim;

/// <summary>Builds the arm as a camera sees it: a post, an upper arm, a forearm and a gripper with two fingers.</summary>
internal static class ArmModel
{
    private const float Palm = 0.045f;
    private const float OpenHalf = 0.032f;
    private static readonly Colour Shell = new(208, 210, 214);
    private static readonly Colour Joint = new(70, 73, 78);

    public static void Add(Mesh mesh, TabletopState table)
    {
        var spec = table.Scenario.Arm;
        var tip = table.Body.TrueTip;
        var shoulder = Mesh.At(spec.Base, spec.ShoulderHeight);
        var wrist = Mesh.At(tip.Plan, tip.Z + ArmSpec.GripperLength);
        var elbow = Elbow(spec, shoulder, wrist);
        mesh.AddDrum(spec.Base, 0, 0.055, spec.ShoulderHeight - 0.03, Joint);
        mesh.AddDrum(spec.Base, spec.ShoulderHeight - 0.03, 0.045, 0.06, Shell);
        mesh.AddBar(shoulder, elbow, 0.05f, 0.05f, Shell);
        mesh.AddBar(elbow, wrist, 0.04f, 0.04f, Shell);
        mesh.AddUpright(new(elbow.X, elbow.Y), elbow.Z - 0.028, 0.056, 0.056, 0.056, 0, Joint);
        AddGripper(mesh, table, wrist);
    }

    /// <summary>Where the elbow is when it points up. Source: the law of cosines.</summary>
    private static Vector3 Elbow(ArmSpec spec, Vector3 shoulder, Vector3 wrist)
    {
        var (upper, lower) = ((float)spec.UpperArm, (float)spec.Forearm);
        var way = wrist - shoulder;
        var length = Math.Min(way.Length(), upper + lower);
        var along = ((length * length) + (upper * upper) - (lower * lower)) / (2 * length);
        var up = MathF.Sqrt(Math.Max(0, (upper * upper) - (along * along)));
        var ahead = Vector3.Normalize(way);
        var aside = Vector3.Normalize(Vector3.Cross(ahead, Vector3.UnitZ));
        return shoulder + (ahead * along) + (Vector3.Cross(aside, ahead) * up);
    }

    private static void AddGripper(Mesh mesh, TabletopState table, Vector3 wrist)
    {
        var (held, tip) = (table.Held, table.Body.TrueTip);
        var outwards = tip.Plan - table.Scenario.Arm.Base;
        var heading = Math.Atan2(outwards.Y, outwards.X);
        var across = held is { Spec.IsBowl: false } ? held.Heading : heading + (Math.PI / 2);
        var half = held switch { null => OpenHalf, { Spec.IsBowl: true } => 0.008f, _ => (float)held.Spec.Half + 0.004f };
        var way = new Vector3((float)Math.Cos(across), (float)Math.Sin(across), 0);
        if (held is { Spec.IsBowl: true })
        {
            way = new(-way.Y, way.X, 0);
        }

        var side = new Vector3(-way.Y, way.X, 0);
        mesh.AddBox(wrist - new Vector3(0, 0, 0.02f), way * 0.02f, side * 0.02f, new(0, 0, 0.03f), Joint);
        mesh.AddBox(wrist - new Vector3(0, 0, Palm), way * (OpenHalf + 0.008f), side * 0.012f, new(0, 0, 0.01f), Joint);
        foreach (var sign in (ReadOnlySpan<float>)[1, -1])
        {
            mesh.AddBox(wrist + (way * (half * sign)) - new Vector3(0, 0, 0.075f), way * 0.004f, side * 0.009f, new(0, 0, 0.025f), Joint);
        }
    }
}
