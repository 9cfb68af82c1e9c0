namespace LamRobot.Actuators.Desktop.Writer;

/// <summary>A link as the program tells it.</summary>
/// <param name="Start">The offset of its first character.</param>
/// <param name="End">The offset behind its last.</param>
/// <param name="Address">Where it leads.</param>
internal sealed record RawLink(int Start, int End, string Address);
