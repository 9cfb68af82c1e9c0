namespace LamRobot.Actuators.Desktop;

/// <summary>A stretch of text whose characters look alike.</summary>
/// <param name="Start">Its first character.</param>
/// <param name="End">The character after its last.</param>
/// <param name="Attributes">How it looks, such as <c>weight</c> or <c>family-name</c>.</param>
internal sealed record TextRun(int Start, int End, IReadOnlyDictionary<string, string> Attributes);
