using LamRobot.Contracts;

namespace LamRobot.Actuators.Desktop;

/// <summary>Asks the person about a single act that cannot be undone, though its action otherwise can.</summary>
/// <param name="approver">Who is asked.</param>
internal sealed class Consent(IApprover approver)
{
    /// <summary>Asks.</summary>
    /// <param name="step">The step.</param>
    /// <param name="reason">What would be done.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>A task that ends when the person agreed.</returns>
    /// <exception cref="StepFailedException">The person did not.</exception>
    public async ValueTask AskAsync(ActionStep step, string reason, CancellationToken cancellationToken)
    {
        var spec = DesktopActions.All.First(action => action.Name == step.Action) with { Effect = ActionEffect.Irreversible };
        var answer = await approver.AskAsync(new ApprovalRequest("", step, spec, reason), cancellationToken).ConfigureAwait(false);
        if (!answer.Granted)
        {
            throw StepFailedException.Rejection(ResultCode.ApprovalDenied, $"{reason} It was not approved ({answer.By}).");
        }
    }
}
