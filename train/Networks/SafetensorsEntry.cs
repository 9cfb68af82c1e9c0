namespace LamRobot.Training.Networks;

/// <summary>Where a tensor lies in a file.</summary>
/// <param name="Type">Its precision, such as F16.</param>
/// <param name="Shape">Its sizes.</param>
/// <param name="Offset">The first byte's position in the file.</param>
/// <param name="Length">Number of bytes.</param>
internal sealed record SafetensorsEntry(string Type, long[] Shape, long Offset, long Length);
