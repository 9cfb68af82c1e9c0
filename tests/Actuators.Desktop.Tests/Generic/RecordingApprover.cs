namespace LamRobot.Actuators.Desktop.Tests;

/// <summary>Remembers what it was asked, and answers as it was told to.</summary>
internal sealed class RecordingApprover : IApprover
{
    public bool Grants { get; set; }

    public List<string> Reasons { get; } = [];

    public ValueTask<ApprovalAnswer> AskAsync(ApprovalRequest request, CancellationToken cancellationToken)
    {
        Assert.Equal(ActionEffect.Irreversible, request.Spec.Effect);
        Reasons.Add(request.Reason);
        return new(new ApprovalAnswer(Grants, "a test"));
    }
}
