namespace LamRobot.Bridge.Service;

/// <summary>A step that waits for a person's approval.</summary>
/// <param name="Id">Its id.</param>
/// <param name="MissionId">The mission.</param>
/// <param name="Reason">Why a person must approve it.</param>
/// <param name="Step">The step, exactly as it would be sent.</param>
/// <param name="Asked">When it was asked.</param>
internal sealed record ApprovalView(string Id, string MissionId, string Reason, StepView Step, DateTimeOffset Asked)
{
    /// <summary>Makes the view of an approval.</summary>
    /// <param name="question">The open question.</param>
    /// <returns>The view; null when it is no approval.</returns>
    public static ApprovalView? Of(OpenQuestion question) => question.Approval is { } approval
        ? new(question.Id, question.MissionId, question.Text, StepView.Of(approval.Step) with { State = StepState.AwaitingApproval }, question.Asked)
        : null;
}
