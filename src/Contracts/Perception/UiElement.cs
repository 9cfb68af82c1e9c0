namespace LamRobot.Contracts;

/// <summary>An element of a program's user interface.</summary>
/// <param name="Id">The id, unique in an observation.</param>
/// <param name="Role">What it is, such as <c>button</c> or <c>menu item</c>.</param>
/// <param name="Name">Its label.</param>
public sealed record UiElement(string Id, string Role, string Name)
{
    /// <summary>Its text or value, when it has one.</summary>
    public string? Value { get; init; }

    /// <summary>Its states, such as <c>focused</c> or <c>disabled</c>; compared by content.</summary>
    public EquatableList<string> States { get; init => field = value ?? []; } = [];

    /// <summary>Where it is on the screen, when that is known.</summary>
    public ScreenBounds? Bounds { get; init; }

    /// <summary>How long ago it was last read.</summary>
    public TimeSpan Age { get; init; }
}
