
namespace LamRobot.Actuators.Desktop.Writer;

/// <summary>A comment in the margin.</summary>
/// <param name="Text">What it says.</param>
/// <param name="Node">Its element.</param>
/// <param name="Paragraph">The element that has its text.</param>
internal sealed record DocumentComment(string Text, AccessibleNode Node, AccessibleNode? Paragraph)
{
    /// <summary>The id of the paragraph or cell that it is on; empty when it is not known.</summary>
    public string Owner { get; init; } = "";
}
