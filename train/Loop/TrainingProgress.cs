namespace LamRobot.Training.Loop;

/// <summary>How far a phase has come.</summary>
/// <param name="Steps">Steps taken.</param>
/// <param name="Examples">Examples seen.</param>
/// <param name="Seconds">Time spent learning.</param>
/// <param name="Complete">Whether the phase is over.</param>
internal sealed record TrainingProgress(int Steps, long Examples, double Seconds, bool Complete = false)
{
    public static TrainingProgress Start { get; } = new(0, 0, 0);

    public TrainingProgress After(int examples, double seconds) => new(Steps + 1, Examples + examples, Seconds + seconds);
}
