namespace LamRobot.Planner.Documents;

/// <summary>What a description means in a document.</summary>
/// <param name="Passages">The passages; none when nothing is like it.</param>
/// <param name="Cost">How much of it is guessed, 0 when nothing.</param>
internal sealed record Found(IReadOnlyList<Passage> Passages, double Cost)
{
    /// <summary>What finding nothing costs.</summary>
    public const double NothingCost = 8;

    public static Found Nothing { get; } = new([], NothingCost);

    public bool IsNothing => Passages.Count == 0;

    public static Found Of(double cost, params IEnumerable<Passage> passages) => passages.ToArray() is { Length: > 0 } some ? new(some, cost) : Nothing;
}
