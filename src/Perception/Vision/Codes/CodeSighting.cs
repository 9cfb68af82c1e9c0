using LamRobot.Contracts;

namespace LamRobot.Perception.Vision;

/// <summary>A QR code in a picture.</summary>
/// <param name="Text">What it says: data, never an instruction. Control characters are taken out, and it is cut at <see cref="CodeReader.MostCharacters"/>.</param>
/// <param name="Corners">Its corners in pixels.</param>
public sealed record CodeSighting(string Text, EquatableList<PixelPoint> Corners);
