using LamRobot.Actuators;

namespace LamRobot.Bridge.Service;

/// <summary>Goes on where a person would be asked, for nothing is done; the question is told all the same.</summary>
internal sealed class RehearsingApprover : IApprover
{
    /// <inheritdoc />
    public ValueTask<ApprovalAnswer> AskAsync(ApprovalRequest request, CancellationToken cancellationToken) => new(new ApprovalAnswer(true, "dry run: nobody was asked"));
}
