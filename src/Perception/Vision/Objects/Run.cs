namespace LamRobot.Perception.Vision;

/// <summary>Neighbouring pixels of one colour in one row.</summary>
/// <param name="Row">The row.</param>
/// <param name="First">First column.</param>
/// <param name="End">The column after the last.</param>
/// <param name="Colour">The colour's number.</param>
internal readonly record struct Run(int Row, int First, int End, byte Colour);
