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
}
