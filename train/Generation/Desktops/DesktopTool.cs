using LamRobot.Contracts;

namespace LamRobot.Training.Desktops;

/// <summary>An action of a desktop, as it is called here.</summary>
/// <param name="Act">What the product calls it.</param>
/// <param name="Spec">What it is called here.</param>
/// <param name="Names">Its parameters' names here, by those of the product.</param>
internal sealed record DesktopTool(string Act, ActionSpec Spec, IReadOnlyDictionary<string, string> Names);
