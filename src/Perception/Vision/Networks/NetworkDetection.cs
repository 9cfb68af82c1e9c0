using LamRobot.Contracts;

namespace LamRobot.Perception.Vision;

/// <summary>Something that a network found in a picture.</summary>
/// <param name="Label">The class's name.</param>
/// <param name="Score">How sure the network is, 0..1.</param>
/// <param name="Box">The corners of its box, in pixels of the picture.</param>
public sealed record NetworkDetection(string Label, double Score, EquatableList<PixelPoint> Box);
