namespace LamRobot.Sim;

/// <summary>Arithmetic of headings in radians.</summary>
internal static class Angle
{
    /// <summary>The same direction in -π..π.</summary>
    public static double Normalize(double radians) => Math.IEEERemainder(radians, 2 * Math.PI);

    /// <summary>Turns a heading towards another, by at most a limit.</summary>
    public static double Turn(double from, double to, double limit) => Normalize(from + Math.Clamp(Normalize(to - from), -limit, limit));
}
