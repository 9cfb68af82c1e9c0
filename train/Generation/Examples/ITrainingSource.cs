namespace LamRobot.Training.Examples;

/// <summary>Gives training examples without end.</summary>
public interface ITrainingSource
{
    /// <summary>Name for logs and weights.</summary>
    string Name { get; }

    /// <summary>Whether what was done shows in its observations: then no step may be called done while they stay as they were.</summary>
    bool ShowsEffects => false;

    /// <summary>Makes the next group.</summary>
    /// <param name="count">How many examples are wanted; sources that read may give fewer.</param>
    /// <param name="maxClauses">The most clauses that a made command may have.</param>
    /// <returns>The group.</returns>
    TrainingGroup Next(int count, int maxClauses);
}
