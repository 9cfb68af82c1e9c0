using LamRobot.Perception.Vision;

namespace LamRobot.Bridge.Service;

/// <summary>A network of the YOLO family that finds things in pictures.</summary>
/// <param name="Path">The ONNX file.</param>
/// <param name="Labels">The names of its classes, in their order.</param>
internal sealed record DetectorDescription(string Path, IReadOnlyList<string> Labels)
{
    /// <summary>Reads the names of a network's classes.</summary>
    /// <param name="path">The ONNX file.</param>
    /// <param name="labels">A text file with one name a line.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The network.</returns>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static async ValueTask<DetectorDescription> ReadAsync(string path, string labels, CancellationToken cancellationToken) =>
        new(path, [.. (await File.ReadAllLinesAsync(labels, cancellationToken)).Select(static line => line.Trim()).Where(static line => line.Length > 0)]);

    /// <summary>It as the eyes take it.</summary>
    /// <returns>The options.</returns>
    /// <exception cref="SetupException">No class has a name.</exception>
    public NetworkOptions Options() => Labels.Count > 0
        ? new() { ModelPath = Path, Labels = Labels }
        : throw new SetupException($"The detector {Path} has no labels.", "Name its classes in their order.");
}
