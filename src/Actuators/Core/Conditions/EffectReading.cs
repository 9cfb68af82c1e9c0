using LamRobot.Contracts;

namespace LamRobot.Actuators;

/// <summary>What one observation shows of a promised effect.</summary>
/// <param name="Effect">Whether it is seen.</param>
/// <param name="Unmet">The first condition that is not seen, in words.</param>
internal sealed record EffectReading(EffectSight Effect, string Unmet)
{
    /// <summary>What is known of a step that others began: of one that promises nothing, nothing.</summary>
    public EffectSight Known => Effect == EffectSight.NothingPromised ? EffectSight.Unknown : Effect;

    /// <summary>Reads the effect from an observation: a condition that fails outweighs one that cannot be told.</summary>
    public static EffectReading Read(EquatableList<Condition> ensures, Bindings bindings, Observation observation, TimeSpan maximumAge)
    {
        var reading = new EffectReading(EffectSight.NothingPromised, "");
        foreach (var condition in ensures)
        {
            switch (ConditionEvaluator.Evaluate(condition, bindings, observation, maximumAge))
            {
                case ConditionState.Fails:
                    return new EffectReading(EffectSight.NotSeen, ConditionEvaluator.Describe(condition, bindings));
                case ConditionState.Unknown:
                    reading = new EffectReading(EffectSight.Unknown, ConditionEvaluator.Describe(condition, bindings));
                    break;
                case ConditionState.Holds when reading.Effect == EffectSight.NothingPromised:
                    reading = new EffectReading(EffectSight.Seen, "");
                    break;
                default:
                    break;
            }
        }

        return reading;
    }
}
