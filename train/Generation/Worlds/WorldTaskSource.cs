using LamRobot.Training.Examples;

namespace LamRobot.Training.Worlds;

/// <summary>Gives tasks of small worlds to explore: any plan is judged by carrying it out.</summary>
public sealed class WorldTaskSource : ITaskSource
{
    private readonly Func<int, TaskGroup> next;

    /// <summary>Makes a source of whole tasks.</summary>
    /// <param name="source">The commands.</param>
    /// <param name="maxClauses">The most clauses of a command.</param>
    public WorldTaskSource(WorldSource source, int maxClauses)
    {
        ArgumentNullException.ThrowIfNull(source);
        Name = $"{source.Name}, up to {maxClauses} clauses";
        next = count => source.NextTasks(count, maxClauses);
    }

    /// <summary>Makes a source of tasks that are under way.</summary>
    /// <param name="source">The commands.</param>
    /// <param name="maxClauses">The most clauses of a command.</param>
    public WorldTaskSource(TrajectorySource source, int maxClauses)
    {
        ArgumentNullException.ThrowIfNull(source);
        Name = $"{source.Name}, up to {maxClauses} clauses";
        next = count => source.NextTasks(count, maxClauses);
    }

    /// <inheritdoc />
    public string Name { get; }

    /// <inheritdoc />
    public TaskGroup Next(int count) => next(count);
}
