using LamRobot.Actuators;

namespace LamRobot.Wine.Tests;

/// <summary>Approves nothing.</summary>
internal sealed class NobodyApproves : IApprover
{
    public ValueTask<ApprovalAnswer> AskAsync(ApprovalRequest request, CancellationToken cancellationToken) => new(new ApprovalAnswer(Granted: false, "a test"));
}
