namespace LamRobot.Training.Examples;

/// <summary>What became of a step.</summary>
public enum StepOutcome
{
    /// <summary>It is still to be done: it is what the planner should say.</summary>
    Planned,

    /// <summary>It was done before, and its effect was seen.</summary>
    Done,

    /// <summary>It was tried before and failed.</summary>
    Failed,
}
