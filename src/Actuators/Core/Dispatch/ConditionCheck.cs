using LamRobot.Contracts;

namespace LamRobot.Actuators;

/// <summary>Checks what must hold before an action; what cannot be told counts as not holding.</summary>
internal sealed class ConditionCheck : IDispatchCheck
{
    public ValueTask<ActionResult?> CheckAsync(DispatchContext context, CancellationToken cancellationToken)
    {
        var bindings = new Bindings([], context.Step.Arguments);
        foreach (var condition in context.Spec.Requires)
        {
            var state = ConditionEvaluator.Evaluate(condition, bindings, context.Observation, TimeSpan.MaxValue);
            if (state is ConditionState.Fails or ConditionState.Unknown)
            {
                var doubt = state == ConditionState.Unknown ? " cannot be told" : " does not hold";
                var message = $"{context.Step.Action} cannot begin: '{ConditionEvaluator.Describe(condition, bindings)}'{doubt}.";
                return new(ActionResult.Rejection(ResultCode.PreconditionFailed, message));
            }
        }

        return new((ActionResult?)null);
    }
}
