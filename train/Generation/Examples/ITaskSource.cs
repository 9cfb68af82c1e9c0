namespace LamRobot.Training.Examples;

/// <summary>Gives tasks without end.</summary>
public interface ITaskSource
{
    /// <summary>Name for logs.</summary>
    string Name { get; }

    /// <summary>Makes the next group.</summary>
    /// <param name="count">How many tasks are wanted.</param>
    /// <returns>The group.</returns>
    TaskGroup Next(int count);
}
