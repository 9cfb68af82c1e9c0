namespace LamRobot.Bridge.Service;

/// <summary>How much one caller may ask for; a stop is never limited.</summary>
internal sealed record RequestLimits
{
    /// <summary>Commands, plans and answers a second, in the long run; 5.</summary>
    public int CommandsPerSecond { get; init; } = 5;

    /// <summary>Commands, plans and answers at once; 20.</summary>
    public int CommandsAtOnce { get; init; } = 20;

    /// <summary>Looks a second, in the long run; 50.</summary>
    public int LooksPerSecond { get; init; } = 50;

    /// <summary>Looks at once; 200.</summary>
    public int LooksAtOnce { get; init; } = 200;

    /// <summary>Streams of events that are open at the same time; 32.</summary>
    public int Streams { get; init; } = 32;
}
