namespace LamRobot.Actuators.Desktop.Writer;

/// <summary>A picture, or an object of another program such as a formula.</summary>
/// <param name="Kind">picture or formula.</param>
/// <param name="Name">The program's name of it.</param>
/// <param name="Description">What its author says that it shows; empty for nothing.</param>
/// <param name="Node">Its element.</param>
internal sealed record DocumentObject(string Kind, string Name, string Description, AccessibleNode Node)
{
    /// <summary>The id of the paragraph or cell in which it stands; empty when it stands beside the text.</summary>
    public string Owner { get; init; } = "";
}
