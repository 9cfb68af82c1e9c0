namespace LamRobot.Bridge.Service;

/// <summary>A picture for people, with what is seen drawn into it.</summary>
/// <param name="Jpeg">The bytes of a JPEG file; empty when there is none.</param>
/// <param name="Complaint">Why no picture came now; null when one did.</param>
internal sealed record DrawnPicture(ReadOnlyMemory<byte> Jpeg, string? Complaint);
