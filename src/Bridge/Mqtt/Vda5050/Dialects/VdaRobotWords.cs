namespace LamRobot.Bridge.Mqtt.Vda5050;

/// <summary>The words for drives and for sorts of robots; the model has those of 2.x.</summary>
internal static class VdaRobotWords
{
    private static readonly (string Two, string Three)[] Drives = [("DIFF", "DIFFERENTIAL"), ("OMNI", "OMNIDIRECTIONAL"), ("THREEWHEEL", "THREE_WHEEL")];

    private static readonly string[] Classes = ["FORKLIFT", "CONVEYOR", "TUGGER", "CARRIER"];

    /// <summary>Writes a drive; 3.0 takes any, 2.x the first of three when it knows no better.</summary>
    public static string Kinematics(string word, VdaNames names)
    {
        var upper = word.ToUpperInvariant();
        var index = Array.FindIndex(Drives, drive => drive.Two == upper || drive.Three == upper);
        return (index, names.IsThree) switch
        {
            ( < 0, true) => upper,
            ( < 0, false) => Drives[0].Two,
            (_, true) => Drives[index].Three,
            _ => Drives[index].Two,
        };
    }

    /// <summary>Reads a drive.</summary>
    public static string ReadKinematics(string word)
    {
        var upper = word.ToUpperInvariant();
        var index = Array.FindIndex(Drives, drive => drive.Two == upper || drive.Three == upper);
        return index < 0 ? upper : Drives[index].Two;
    }

    /// <summary>Writes a sort of robot; 3.0 takes any, 2.x a carrier when it knows no better.</summary>
    public static string RobotClass(string word, VdaNames names)
    {
        var upper = word.ToUpperInvariant();
        return names.IsThree || Classes.Contains(upper) ? upper : "CARRIER";
    }
}
