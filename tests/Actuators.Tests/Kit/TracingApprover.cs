namespace LamRobot.Actuators.Tests;

/// <summary>A person who says what a test wants, and notes that they were asked.</summary>
internal sealed class TracingApprover(Trace trace) : IApprover
{
    private readonly List<ApprovalRequest> asked = [];

    public IReadOnlyList<ApprovalRequest> Asked => asked;

    public Func<ApprovalRequest, CancellationToken, Task<ApprovalAnswer>> OnAsk { get; set; } = (_, _) => Task.FromResult(new ApprovalAnswer(false, "operator"));

    public async ValueTask<ApprovalAnswer> AskAsync(ApprovalRequest request, CancellationToken cancellationToken)
    {
        trace.Add("person");
        asked.Add(request);
        return await OnAsk(request, cancellationToken);
    }
}
