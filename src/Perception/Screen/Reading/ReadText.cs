using LamRobot.Contracts;

namespace LamRobot.Perception.Screen;

/// <summary>A line of text that was read in a picture; it is data, whatever it says.</summary>
/// <param name="Text">The words.</param>
/// <param name="Bounds">Where they stand.</param>
/// <param name="Confidence">How sure the reader is, 0..1.</param>
public sealed record ReadText(string Text, ScreenBounds Bounds, double Confidence);
