using LamRobot.Contracts;

namespace LamRobot.Actuators;

/// <summary>Asks a person where the action cannot be undone or the policy wants it, and checks the world again after the answer, for it may have changed meanwhile.</summary>
internal sealed class ApprovalCheck(IApprover approver, MissionRecorder recorder, Lookout lookout, TimeSpan wait, TimeProvider timeProvider, IReadOnlyList<IDispatchCheck> checksAfterAnswer) : IDispatchCheck
{
    public async ValueTask<ActionResult?> CheckAsync(DispatchContext context, CancellationToken cancellationToken)
    {
        var reason = context.AskReason ?? (context.Spec.Effect == ActionEffect.Irreversible ? $"{context.Step.Action} cannot be undone." : null);
        if (reason is null)
        {
            return null;
        }

        var answer = await AskAsync(context, reason, cancellationToken).ConfigureAwait(false);
        return answer.Granted
            ? await CheckAgainAsync(context, cancellationToken).ConfigureAwait(false)
            : ActionResult.Rejection(ResultCode.ApprovalDenied, $"{reason} It was not approved ({answer.By}).");
    }

    private async ValueTask<ApprovalAnswer> AskAsync(DispatchContext context, string reason, CancellationToken cancellationToken)
    {
        await recorder.RecordAsync(new ApprovalAsked(timeProvider.GetUtcNow(), context.MissionId, context.Step, reason), CancellationToken.None).ConfigureAwait(false);
        using var limit = new CancellationTokenSource(wait, timeProvider);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        ApprovalAnswer answer;
        try
        {
            var request = new ApprovalRequest(context.MissionId, context.Step, context.Spec, reason);
            answer = await approver.AskAsync(request, patience.Token).AsTask().WaitAsync(patience.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            answer = new ApprovalAnswer(false, "no answer in time");
        }

        await recorder.RecordAsync(new ApprovalAnswered(timeProvider.GetUtcNow(), context.MissionId, context.Step.Id, answer.Granted, answer.By), CancellationToken.None).ConfigureAwait(false);
        return answer;
    }

    private async ValueTask<ActionResult?> CheckAgainAsync(DispatchContext context, CancellationToken cancellationToken)
    {
        if (await lookout.LookAsync(cancellationToken).ConfigureAwait(false) is not { } observation)
        {
            return Unseen.Rejection;
        }

        context.Observation = observation;
        foreach (var check in checksAfterAnswer)
        {
            if (await check.CheckAsync(context, cancellationToken).ConfigureAwait(false) is { } rejection)
            {
                return rejection;
            }
        }

        return null;
    }
}
