namespace LamRobot.Sim;

/// <summary>What was found out last, ready to be reported.</summary>
/// <param name="Kind">What it is: count, name, pose, gesture or object.</param>
/// <param name="Value">The number, name or word.</param>
/// <param name="Sentence">How the robot says it.</param>
internal sealed record Finding(string Kind, string Value, string Sentence);
