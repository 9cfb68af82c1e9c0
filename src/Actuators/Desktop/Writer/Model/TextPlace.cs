
namespace LamRobot.Actuators.Desktop.Writer;

/// <summary>Where a character is in the program: a paragraph that runs over a page's end is several elements there.</summary>
/// <param name="Node">The element.</param>
/// <param name="Offset">The offset in it.</param>
internal readonly record struct TextPlace(AccessibleNode Node, int Offset);
