namespace LamRobot.Actuators.Desktop;

/// <summary>A stretch of text, in characters.</summary>
/// <param name="Start">Its first character.</param>
/// <param name="End">The character after its last.</param>
internal readonly record struct TextRange(int Start, int End);
