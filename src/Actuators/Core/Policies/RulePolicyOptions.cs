using System.ComponentModel.DataAnnotations;
using LamRobot.Contracts;

namespace LamRobot.Actuators;

/// <summary>The rules of a <see cref="RulePolicy"/>; patterns are <c>actuator/action</c> with <c>*</c> for anything.</summary>
public sealed class RulePolicyOptions
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

    /// <summary>How many actions a minute each actuator may get; 120.</summary>
    [Range(1, 100_000)]
    public int ActionsPerMinute { get; init; } = 120;
}
