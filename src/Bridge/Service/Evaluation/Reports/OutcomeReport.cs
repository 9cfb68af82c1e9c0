namespace LamRobot.Bridge.Service.Evaluation;

/// <summary>How plans, questions and refusals went.</summary>
internal sealed record OutcomeReport
{
    /// <summary>Cases that ask for a plan.</summary>
    public OutcomeCount? Plan { get; init; }

    /// <summary>Cases that ask for a question.</summary>
    public OutcomeCount? Clarify { get; init; }

    /// <summary>Cases that ask for a refusal.</summary>
    public OutcomeCount? Refuse { get; init; }

    /// <summary>Refusals where there should have been none.</summary>
    public int FalseRefusals { get; init; }

    /// <summary>Questions where there should have been none.</summary>
    public int FalseClarifications { get; init; }
}
