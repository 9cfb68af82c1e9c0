using LamRobot.Actuators;

namespace LamRobot.Bridge.Service;

/// <summary>Asks for approval for as long as the policy says.</summary>
/// <param name="approver">Asks.</param>
/// <param name="file">Says how long a person may think.</param>
/// <param name="time">The clock.</param>
internal sealed class PatientApprover(IApprover approver, PolicyFile file, TimeProvider time) : IApprover
{
    /// <summary>More than any policy may say: the dispatcher's own limit never comes first.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    /// <inheritdoc />
    public async ValueTask<ApprovalAnswer> AskAsync(ApprovalRequest request, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(file.Current.ApprovalWait, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            return await approver.AskAsync(request, either.Token);
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            return new(false, "no answer in time");
        }
    }
}
