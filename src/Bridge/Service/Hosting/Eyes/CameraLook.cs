using LamRobot.Perception.Vision;

namespace LamRobot.Bridge.Service;

/// <summary>What came of a look through a camera.</summary>
/// <param name="Scene">The newest that was seen; null when there was no picture yet.</param>
/// <param name="Complaint">Why no picture came now; null when one did.</param>
internal sealed record CameraLook(Scene? Scene, string? Complaint);
