using LamRobot.Contracts;

namespace LamRobot.Actuators;

/// <summary>Tells from an observation whether a condition holds.</summary>
internal static class ConditionEvaluator
{
    /// <summary>Evaluates a condition.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="bindings">The parameters' values.</param>
    /// <param name="observation">What is seen.</param>
    /// <param name="maximumAge">How old a sight may be and still count.</param>
    public static ConditionState Evaluate(Condition condition, Bindings bindings, Observation observation, TimeSpan maximumAge)
    {
        var expected = condition.Value is null ? null : bindings.Resolve(condition.Value);
        if (bindings.Resolve(condition.Subject) is not { } subject || bindings.Resolve(condition.Attribute) is not { } attribute || (condition.Value is not null && expected is null))
        {
            return ConditionState.Trivial;
        }

        if (observation.Find(subject) is not { } entity || entity.Age > maximumAge)
        {
            return ConditionState.Unknown;
        }

        var actual = entity.Attributes.TryGetValue(attribute, out var value) ? value : "";
        var matches = expected is null ? actual.Length > 0 : string.Equals(actual, expected, StringComparison.Ordinal);
        return matches != condition.Negated ? ConditionState.Holds : ConditionState.Fails;
    }

    /// <summary>Says a condition in words, with its parameters' values.</summary>
    public static string Describe(Condition condition, Bindings bindings)
    {
        var subject = bindings.Resolve(condition.Subject) ?? condition.Subject;
        var attribute = bindings.Resolve(condition.Attribute) ?? condition.Attribute;
        var value = condition.Value is null ? "anything" : bindings.Resolve(condition.Value) ?? condition.Value;
        return $"{subject}.{attribute} {(condition.Negated ? "is not" : "is")} {value}";
    }
}
