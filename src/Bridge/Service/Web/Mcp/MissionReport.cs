namespace LamRobot.Bridge.Service;

/// <summary>A mission and what it waits for.</summary>
/// <param name="Mission">The mission.</param>
internal sealed record MissionReport(MissionView Mission)
{
    /// <summary>The question that it asks.</summary>
    public QuestionView? Question { get; init; }

    /// <summary>The step that waits for a person's approval.</summary>
    public ApprovalView? Approval { get; init; }
}
