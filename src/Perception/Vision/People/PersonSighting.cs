using LamRobot.Contracts;

namespace LamRobot.Perception.Vision;

/// <summary>A person in a picture.</summary>
/// <param name="Box">The corners of an upright box around the person, in pixels.</param>
/// <param name="Confidence">How sure it is, 0..1.</param>
public sealed record PersonSighting(EquatableList<PixelPoint> Box, double Confidence);
