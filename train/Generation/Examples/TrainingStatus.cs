namespace LamRobot.Training.Examples;

/// <summary>How planning should end.</summary>
public enum TrainingStatus
{
    /// <summary>With a plan.</summary>
    Plan,

    /// <summary>With a refusal, after the steps that could be understood.</summary>
    Refuse,

    /// <summary>With a question.</summary>
    Clarify,
}
