namespace LamRobot.Training.Worlds;

/// <summary>Where a task under way has come to.</summary>
/// <param name="World">The world; what has vanished is unknown in it.</param>
/// <param name="State">How it is now.</param>
/// <param name="Tried">The moves so far, with whether each was done.</param>
/// <param name="Barred">What was tried in vain again and again.</param>
internal sealed record Moment(World World, WorldState State, IReadOnlyList<(Move Move, bool Done)> Tried, IReadOnlySet<(Operator Operator, int Object, int Place)> Barred)
{
    /// <summary>What happened.</summary>
    public Mishap Mishap { get; init; }
}
