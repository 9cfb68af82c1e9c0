using System.Collections.Immutable;

namespace LamRobot.Actuators.Desktop;

/// <summary>An element as it was when it was read, with what is in it.</summary>
/// <param name="Node">The element itself.</param>
/// <param name="Role">What it is, such as <c>push button</c>.</param>
/// <param name="Name">Its name; empty for none.</param>
/// <param name="States">Its states.</param>
internal sealed record AccessibleElement(AccessibleNode Node, string Role, string Name, AccessibleStates States)
{
    /// <summary>What is in it, as far as that was read.</summary>
    public ImmutableArray<AccessibleElement> Children { get; init; } = [];

    /// <summary>Whether it has all of some states.</summary>
    /// <param name="states">The states.</param>
    /// <returns>True when it has.</returns>
    public bool Is(AccessibleStates states) => (States & states) == states;

    /// <summary>Lists it and all that is in it, from above.</summary>
    /// <returns>The elements.</returns>
    public IEnumerable<AccessibleElement> Flatten()
    {
        var waiting = new Stack<AccessibleElement>([this]);
        while (waiting.TryPop(out var element))
        {
            yield return element;
            foreach (var child in element.Children.Reverse())
            {
                waiting.Push(child);
            }
        }
    }

    /// <summary>Finds the first element in it, itself included.</summary>
    /// <param name="role">Its role; null for any.</param>
    /// <param name="name">Its name; null for any.</param>
    /// <param name="states">States that it must have.</param>
    /// <returns>The element; null for none.</returns>
    public AccessibleElement? Find(string? role = null, string? name = null, AccessibleStates states = AccessibleStates.None) => Flatten().FirstOrDefault(element =>
        (role is null || string.Equals(element.Role, role, StringComparison.Ordinal))
        && (name is null || string.Equals(element.Name, name, StringComparison.Ordinal)) && element.Is(states));
}
