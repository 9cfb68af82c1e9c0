using LamRobot.Contracts;

namespace LamRobot.Actuators;

/// <summary>Looks whether an action had its effect, a few times, for the world needs a moment to show it.</summary>
internal sealed class EffectVerifier(Lookout lookout, DispatcherOptions options, TimeProvider timeProvider)
{
    /// <summary>Verifies the effect of a step.</summary>
    /// <param name="step">The step.</param>
    /// <param name="spec">The action.</param>
    /// <param name="result">What the actuator said.</param>
    /// <param name="began">Timestamp of the action's begin: what was last seen before it shows nothing.</param>
    /// <param name="cancellationToken">Ends the looks.</param>
    public async ValueTask<Verification> VerifyAsync(ActionStep step, ActionSpec spec, ActionResult result, long began, CancellationToken cancellationToken)
    {
        var bindings = new Bindings(result.Applied, step.Arguments);
        var sight = EffectReading.Read(spec.Ensures, bindings, Observation.Empty, TimeSpan.Zero);
        var looks = 0;
        try
        {
            for (var left = result.Succeeded ? options.VerificationLooks : 1; left > 0 && IsOpen(sight); left--)
            {
                await Task.Delay(looks == 0 ? TimeSpan.Zero : options.VerificationInterval, timeProvider, cancellationToken).ConfigureAwait(false);
                looks++;
                if (await lookout.LookAsync(cancellationToken).ConfigureAwait(false) is { } observation)
                {
                    sight = EffectReading.Read(spec.Ensures, bindings, observation, timeProvider.GetElapsedTime(began));
                }
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return new Verification(sight.Effect, looks, result with { Status = ActionStatus.Stopped, Code = ResultCode.Stopped, Message = "It was stopped before its effect was seen." });
        }

        return new Verification(sight.Effect, looks, Judge(result, sight));
    }

    private static bool IsOpen(EffectReading sight) => sight.Effect is EffectSight.Unknown or EffectSight.NotSeen;

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
