using LamRobot.Contracts;

namespace LamRobot.Actuators;

/// <summary>Asks the policy.</summary>
internal sealed class PolicyCheck(IPolicy policy) : IDispatchCheck
{
    public ValueTask<ActionResult?> CheckAsync(DispatchContext context, CancellationToken cancellationToken)
    {
        var decision = policy.Decide(new PolicyQuestion(context.Step, context.Spec, context.Observation) { MissionId = context.MissionId });
        context.AskReason = decision.Verdict == PolicyVerdict.Ask ? decision.Reason : null;
        return new(decision.Verdict is PolicyVerdict.Allow or PolicyVerdict.Ask ? null : ActionResult.Rejection(decision.Code, decision.Reason));
    }
}
