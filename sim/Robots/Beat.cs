namespace LamRobot.Sim;

/// <summary>What an activity asks for before it goes on: some time, or the end of another activity.</summary>
/// <remarks>Activities are iterators: the world steps, and they go on where they stopped.</remarks>
internal readonly record struct Beat(IEnumerable<Beat>? Inner, double Seconds)
{
    /// <summary>One step of the world.</summary>
    public static Beat Next => default;

    public static Beat Wait(double seconds) => new(null, seconds);

    public static Beat Through(IEnumerable<Beat> inner) => new(inner, 0);
}
