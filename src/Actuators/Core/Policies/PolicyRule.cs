using LamRobot.Contracts;

namespace LamRobot.Actuators;

/// <summary>What some people, at some hours, may not do, or must ask for; patterns are <c>actuator/action</c> with <c>*</c> for anything.</summary>
/// <remarks>A rule only forbids: what one rule allows, another can still deny.</remarks>
public sealed record PolicyRule
{
    /// <summary>Its name, told with the reason; empty for the policy's own lists.</summary>
    public string Name { get; init; } = "";

    /// <summary>Whom it is for; everybody by default.</summary>
    public PolicyAudience Who { get; init; } = PolicyAudience.Everybody;

    /// <summary>When it holds; always when null.</summary>
    public DailyHours? When { get; init; }

    /// <summary>What may be done; everything by default.</summary>
    public EquatableList<string> Allow { get; init => field = value ?? []; } = ["*/*"];

    /// <summary>What must not be done, even if it is allowed above.</summary>
    public EquatableList<string> Deny { get; init => field = value ?? []; } = [];

    /// <summary>What a person must approve each time.</summary>
    public EquatableList<string> Ask { get; init => field = value ?? []; } = [];

    /// <summary>Limits to numbers.</summary>
    public EquatableList<ArgumentLimit> Limits { get; init => field = value ?? []; } = [];

    /// <summary>Places that no step may name, nor anything that is in, on or at them: ids of entities.</summary>
    public EquatableList<string> ForbiddenPlaces { get; init => field = value ?? []; } = [];

    /// <summary>Where everything that a step names must be; anywhere when null.</summary>
    public PolicyArea? Area { get; init; }
}
