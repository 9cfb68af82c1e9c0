using LamRobot.Training.Examples;

namespace LamRobot.Training.Services;

/// <summary>A value that was said for a slot.</summary>
/// <param name="Slot">The slot.</param>
/// <param name="Concept">For a choice its first way, for a boolean <c>true</c> or <c>false</c>, for a number its digits, else empty.</param>
/// <param name="Value">The words.</param>
internal sealed record ServiceMention(ServiceSlot Slot, string Concept, ServiceValue Value)
{
    /// <summary>Where its words stand.</summary>
    public TextSpan Span { get; set; }
}
