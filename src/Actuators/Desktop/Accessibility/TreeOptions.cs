namespace LamRobot.Actuators.Desktop;

/// <summary>How much of a tree is read.</summary>
internal sealed class TreeOptions
{
    /// <summary>How deep, the root being at 0; 40.</summary>
    public int MaximumDepth { get; init; } = 40;

    /// <summary>How many elements; 20,000, far more than any window has.</summary>
    public int MaximumNodes { get; init; } = 20_000;

    /// <summary>Roles that are told but not looked into, such as <c>menu bar</c>.</summary>
    public IReadOnlySet<string> ClosedRoles { get; init; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>States that an element must have, or it is left out with all that is in it; none by default. The root is always read.</summary>
    public AccessibleStates RequiredStates { get; init; }

    /// <summary>How many elements are asked for at once; 128, so that a program's queue stays short.</summary>
    public int Parallelism { get; init; } = 128;

    /// <summary>Roles of what is larger than its window and scrolled: what is in it counts as there by other states.</summary>
    public IReadOnlySet<string> ScrollingRoles { get; init; } = new HashSet<string>();

    /// <summary>States that what is in them must have.</summary>
    public AccessibleStates ScrolledStates { get; init; }
}
