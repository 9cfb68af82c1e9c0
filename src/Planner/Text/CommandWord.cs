namespace LamRobot.Planner.Text;

/// <summary>A word of a command.</summary>
/// <param name="Text">The word, lower-case.</param>
/// <param name="Start">Its first character in the command.</param>
/// <param name="End">The character after its last.</param>
public readonly record struct CommandWord(string Text, int Start, int End);
