using LamRobot.Contracts;

namespace LamRobot.Actuators;

/// <summary>Judges by rules that a person wrote: lists of actions, limits, forbidden places and a rate, for all and for some people or hours.</summary>
/// <remarks>The first rule that says no wins; the rate counts only what every other rule let through. Thread-safe.</remarks>
public sealed class RulePolicy : IPolicy
{
    private readonly RulePolicyOptions options;
    private readonly TimeProvider timeProvider;
    private readonly IRequesters requesters;
    private readonly IReadOnlyList<RuleJudge> judges;
    private readonly RateLimit rate;

    /// <summary>Makes a policy.</summary>
    /// <param name="options">The rules.</param>
    /// <param name="timeProvider">Measures the rate, and tells the hour.</param>
    /// <param name="requesters">Knows who asked; null when nobody does: then every rule is for everybody.</param>
    public RulePolicy(RulePolicyOptions options, TimeProvider timeProvider, IRequesters? requesters = null)
    {
        this.options = OptionsCheck.Valid(options);
        this.timeProvider = timeProvider;
        this.requesters = requesters ?? UnknownRequesters.Instance;
        judges = [new(options.ForAll), .. options.Rules.Select(rule => new RuleJudge(rule))];
        rate = new RateLimit(options.ActionsPerMinute, timeProvider);
    }

    /// <inheritdoc />
    public PolicyDecision Decide(PolicyQuestion question)
    {
        var requester = requesters.Find(question.MissionId);
        var local = TimeZoneInfo.ConvertTime(timeProvider.GetUtcNow(), options.TimeZone);
        var decisions = judges.Where(judge => judge.Holds(requester, local)).Select(judge => judge.Decide(question)).ToList();
        if (decisions.Find(decision => decision.Verdict == PolicyVerdict.Deny) is { } denied)
        {
            return denied;
        }

        return rate.TryTake(question.Step.Actuator)
            ? decisions.Find(decision => decision.Verdict == PolicyVerdict.Ask) ?? PolicyDecision.Allow
            : PolicyDecision.Deny($"{question.Step.Actuator} got {options.ActionsPerMinute} actions within a minute, as many as it may.", ResultCode.LimitExceeded);
    }
}
