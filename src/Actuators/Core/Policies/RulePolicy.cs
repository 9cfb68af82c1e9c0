using LamRobot.Contracts;

namespace LamRobot.Actuators;

/// <summary>Judges by rules that a person wrote: lists of actions, limits, forbidden places and a rate.</summary>
/// <remarks>The first rule that says no wins; the rate counts only what every other rule let through. Thread-safe.</remarks>
public sealed class RulePolicy : IPolicy
{
    private readonly RulePolicyOptions options;
    private readonly Workspace workspace;
    private readonly RateLimit rate;

    /// <summary>Makes a policy.</summary>
    /// <param name="options">The rules.</param>
    /// <param name="timeProvider">Measures the rate.</param>
    public RulePolicy(RulePolicyOptions options, TimeProvider timeProvider)
    {
        this.options = OptionsCheck.Valid(options);
        workspace = new Workspace(options.ForbiddenPlaces);
        rate = new RateLimit(options.ActionsPerMinute, timeProvider);
    }

    /// <inheritdoc />
    public PolicyDecision Decide(PolicyQuestion question)
    {
        var step = question.Step;
        if (options.Deny.Any(pattern => ActionPattern.Matches(pattern, step)) || !options.Allow.Any(pattern => ActionPattern.Matches(pattern, step)))
        {
            return PolicyDecision.Deny($"{step.Actuator}/{step.Action} is not on the list of what may be done.");
        }

        if (BrokenLimit(step) is { } limit)
        {
            return PolicyDecision.Deny($"{limit.Parameter} must be between {limit.Minimum} and {limit.Maximum}.", ResultCode.LimitExceeded);
        }

        if (workspace.FindForbidden(step, question.Spec, question.Observation) is { } place)
        {
            return PolicyDecision.Deny($"{place} is outside of the workspace.", ResultCode.LimitExceeded);
        }

        if (!rate.TryTake(step.Actuator))
        {
            return PolicyDecision.Deny($"{step.Actuator} got {options.ActionsPerMinute} actions within a minute, as many as it may.", ResultCode.LimitExceeded);
        }

        return options.Ask.Any(pattern => ActionPattern.Matches(pattern, step))
            ? PolicyDecision.Ask($"{step.Actuator}/{step.Action} needs a person's approval.")
            : PolicyDecision.Allow;
    }

    private ArgumentLimit? BrokenLimit(ActionStep step) => options.Limits.FirstOrDefault(limit =>
        ActionPattern.Matches(limit.Action, step)
        && step.Arguments.TryGetValue(limit.Parameter, out var value)
        && value.AsNumber() is { } number
        && (number > limit.Maximum || number < limit.Minimum));
}
