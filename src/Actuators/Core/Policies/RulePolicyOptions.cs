using System.ComponentModel.DataAnnotations;
using LamRobot.Contracts;

namespace LamRobot.Actuators;

/// <summary>The rules of a <see cref="RulePolicy"/>; patterns are <c>actuator/action</c> with <c>*</c> for anything.</summary>
public sealed record RulePolicyOptions
{
    /// <summary>What may be done; everything by default.</summary>
    public EquatableList<string> Allow { get; init; } = ["*/*"];

    /// <summary>What must never be done, even if it is allowed above; nothing by default.</summary>
    public EquatableList<string> Deny { get; init; } = [];

    /// <summary>What a person must approve each time; nothing by default beyond what is irreversible.</summary>
    public EquatableList<string> Ask { get; init; } = [];

    /// <summary>Limits to numbers.</summary>
    public EquatableList<ArgumentLimit> Limits { get; init; } = [];

    /// <summary>Places that no step may name, nor anything that is in, on or at them: ids of entities.</summary>
    public EquatableList<string> ForbiddenPlaces { get; init; } = [];

    /// <summary>Where everything that a step names must be; anywhere when null.</summary>
    public PolicyArea? Area { get; init; }

    /// <summary>Further rules, for some people or some hours: they forbid what is allowed above.</summary>
    public EquatableList<PolicyRule> Rules { get; init; } = [];

    /// <summary>The time zone of the rules' hours; UTC by default.</summary>
    [Required]
    public TimeZoneInfo TimeZone { get; init; } = TimeZoneInfo.Utc;

    /// <summary>How many actions a minute each actuator may get; 120.</summary>
    [Range(1, 100_000)]
    public int ActionsPerMinute { get; init; } = 120;

    /// <summary>The rule that holds for everybody at all hours.</summary>
    internal PolicyRule ForAll => new() { Allow = Allow, Deny = Deny, Ask = Ask, Limits = Limits, ForbiddenPlaces = ForbiddenPlaces, Area = Area };
}
