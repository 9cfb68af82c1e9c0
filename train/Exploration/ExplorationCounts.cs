namespace LamRobot.Training.Exploration;

/// <summary>What became of exploring.</summary>
/// <param name="Tasks">Tasks tried.</param>
/// <param name="Failed">Tasks whose likeliest plan fails.</param>
/// <param name="Reached">Of those, tasks that a drawn plan solves.</param>
/// <param name="Attempts">Plans drawn.</param>
internal sealed record ExplorationCounts(int Tasks, int Failed, int Reached, int Attempts)
{
    public static ExplorationCounts None { get; } = new(0, 0, 0, 0);

    public ExplorationCounts Plus(ExplorationCounts other) => new(Tasks + other.Tasks, Failed + other.Failed, Reached + other.Reached, Attempts + other.Attempts);
}
