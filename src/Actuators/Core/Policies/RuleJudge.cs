using LamRobot.Contracts;

namespace LamRobot.Actuators;

/// <summary>Judges steps by one rule.</summary>
internal sealed class RuleJudge(PolicyRule rule)
{
    private readonly Workspace workspace = new(rule.ForbiddenPlaces);

    /// <summary>Whether the rule holds for somebody at a moment.</summary>
    public bool Holds(Requester? requester, DateTimeOffset local) => rule.Who.Has(requester) && rule.When?.Contain(local) != false;

    public PolicyDecision Decide(PolicyQuestion question)
    {
        var step = question.Step;
        if (rule.Deny.Any(pattern => ActionPattern.Matches(pattern, step)) || !rule.Allow.Any(pattern => ActionPattern.Matches(pattern, step)))
        {
            return PolicyDecision.Deny($"{step.Actuator}/{step.Action} is not on the list of what may be done{Rule}.");
        }

        if (BrokenLimit(step) is { } limit)
        {
            return PolicyDecision.Deny($"{limit.Parameter} must be between {limit.Minimum} and {limit.Maximum}{Rule}.", ResultCode.LimitExceeded);
        }

        if (workspace.FindForbidden(step, question.Spec, question.Observation) is { } place)
        {
            return PolicyDecision.Deny($"{place} is outside of the workspace{Rule}.", ResultCode.LimitExceeded);
        }

        if (rule.Area is { } area && Workspace.FindOutside(area, step, question.Spec, question.Observation) is { } outside)
        {
            return PolicyDecision.Deny($"{outside} is not known to be inside of the area that may be worked in{Rule}.", ResultCode.LimitExceeded);
        }

        return rule.Ask.Any(pattern => ActionPattern.Matches(pattern, step))
            ? PolicyDecision.Ask($"{step.Actuator}/{step.Action} needs a person's approval{Rule}.")
            : PolicyDecision.Allow;
    }

    private string Rule => rule.Name.Length == 0 ? "" : $" (rule '{rule.Name}')";

    private ArgumentLimit? BrokenLimit(ActionStep step) => rule.Limits.FirstOrDefault(limit =>
        ActionPattern.Matches(limit.Action, step)
        && step.Arguments.TryGetValue(limit.Parameter, out var value)
        && value.AsNumber() is { } number
        && (number > limit.Maximum || number < limit.Minimum));
}
