using LamRobot.Actuators;

namespace LamRobot.Bridge.Service;

/// <summary>Says yes, because the person who gave the command has approved all of its steps beforehand.</summary>
internal sealed class ConsentingApprover : IApprover
{
    /// <inheritdoc />
    public ValueTask<ApprovalAnswer> AskAsync(ApprovalRequest request, CancellationToken cancellationToken) => new(new ApprovalAnswer(true, "operator, beforehand (--approve)"));
}
