namespace LamRobot.Perception.Screen;

/// <summary>A letter that was read in a line.</summary>
/// <param name="Text">The letter.</param>
/// <param name="Place">Its middle along the line, 0..1.</param>
/// <param name="Confidence">How sure it is, 0..1.</param>
/// <param name="Space">How likely a space stands before it, 0..1.</param>
internal readonly record struct ReadLetter(string Text, double Place, double Confidence, double Space);
