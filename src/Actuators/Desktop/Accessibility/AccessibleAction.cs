namespace LamRobot.Actuators.Desktop;

/// <summary>Something that can be done with an element.</summary>
/// <param name="Index">Its place in the element's list.</param>
/// <param name="Name">Its name, such as <c>click</c>.</param>
/// <param name="Description">What it does, in the program's words.</param>
/// <param name="KeyBinding">The keys that do the same; empty for none.</param>
internal sealed record AccessibleAction(int Index, string Name, string Description, string KeyBinding);
