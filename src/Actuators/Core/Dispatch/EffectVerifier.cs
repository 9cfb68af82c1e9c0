using LamRobot.Contracts;

namespace LamRobot.Actuators;

/// <summary>Judges by looking whether an action had its effect.</summary>
internal sealed class EffectVerifier(EffectLooks looks)
{
    /// <summary>Verifies the effect of a step.</summary>
    /// <param name="step">The step.</param>
    /// <param name="spec">The action.</param>
    /// <param name="result">What the actuator said.</param>
    /// <param name="began">Timestamp of the action's begin: what was last seen before it shows nothing.</param>
    /// <param name="cancellationToken">Ends the looks.</param>
    public async ValueTask<Verification> VerifyAsync(ActionStep step, ActionSpec spec, ActionResult result, long began, CancellationToken cancellationToken)
    {
        var (sight, count, isCut) = await looks.LookAsync(spec.Ensures, new Bindings(result.Applied, step.Arguments), result.Succeeded, began, cancellationToken).ConfigureAwait(false);
        return new Verification(sight.Effect, count, isCut ? result with { Status = ActionStatus.Stopped, Code = ResultCode.Stopped, Message = "It was stopped before its effect was seen." } : Judge(result, sight));
    }

    private static ActionResult Judge(ActionResult result, EffectReading sight) => sight.Effect switch
    {
        EffectSight.Seen when result.Succeeded => result with { EffectKnown = true },
        EffectSight.Seen => ActionResult.Done(result.Applied, effectKnown: true, $"{result.Message} Its effect is seen all the same."),
        EffectSight.NothingPromised => result,
        _ when !result.Succeeded => result,
        EffectSight.Unknown when result.EffectKnown => result,
        EffectSight.Unknown => result with { Status = ActionStatus.Failed, Code = ResultCode.EffectUnknown, Message = $"Whether it worked cannot be told: {sight.Unmet}." },
        _ => result with { Status = ActionStatus.Failed, Code = ResultCode.EffectNotSeen, EffectKnown = false, Message = $"It did not work: '{sight.Unmet}' is not seen." },
    };
}
