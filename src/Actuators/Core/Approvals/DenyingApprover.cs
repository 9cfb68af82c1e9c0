namespace LamRobot.Actuators;

/// <summary>Says no, because there is nobody to ask.</summary>
public sealed class DenyingApprover : IApprover
{
    /// <inheritdoc />
    public ValueTask<ApprovalAnswer> AskAsync(ApprovalRequest request, CancellationToken cancellationToken) => new(new ApprovalAnswer(false, "nobody to ask"));
}
