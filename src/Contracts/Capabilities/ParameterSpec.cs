namespace LamRobot.Contracts;

/// <summary>A parameter of an action.</summary>
/// <param name="Name">Its name, unique in the action.</param>
/// <param name="Kind">What sort of value it takes.</param>
public sealed record ParameterSpec(string Name, ParameterKind Kind)
{
    /// <summary>What it means, in words that a model reads.</summary>
    public string Description { get; init => field = value ?? ""; } = "";

    /// <summary>Whether the action cannot be done without it.</summary>
    public bool Required { get; init; }

    /// <summary>For a text: whether it may have no words, which empties something.</summary>
    public bool MayBeEmpty { get; init; }

    /// <summary>For an entity: the kinds that may be given; any kind when empty.</summary>
    public EquatableList<string> EntityKinds { get; init => field = value ?? []; } = [];

    /// <summary>For a choice: what can be chosen.</summary>
    public EquatableList<string> Choices { get; init => field = value ?? []; } = [];

    /// <summary>For a number: its unit, such as <c>%</c>, <c>s</c> or <c>m/s</c>.</summary>
    public string? Unit { get; init; }

    /// <summary>For a number: the least that may be given.</summary>
    public double? Minimum { get; init; }

    /// <summary>For a number: the most that may be given.</summary>
    public double? Maximum { get; init; }

    /// <summary>For a number that no person says: where an eye finds it, such as <c>{object}.x</c>; x and y are the metres of the pose of the entity that is given for <c>object</c>.</summary>
    /// <remarks>A planner never sees such a parameter: whoever has eyes fills it in before the action is sent.</remarks>
    public string? SeenAs { get; init; }

    /// <summary>Whether a thing of a kind may be given for an entity.</summary>
    /// <param name="kind">The entity's kind.</param>
    /// <returns>True when any kind may be, or this one.</returns>
    public bool Takes(string kind) => EntityKinds.Count == 0 || EntityKinds.Contains(kind);
}
