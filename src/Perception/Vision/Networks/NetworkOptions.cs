using System.ComponentModel.DataAnnotations;

namespace LamRobot.Perception.Vision;

/// <summary>A detector of the YOLO family as an ONNX file, and how far it is believed.</summary>
public sealed class NetworkOptions
{
    /// <summary>The ONNX file.</summary>
    [Required]
    public required string ModelPath { get; init; }

    /// <summary>The names of its classes, in their order.</summary>
    [MinLength(1)]
    public required IReadOnlyList<string> Labels { get; init; }

    /// <summary>Least score of a detection; 0.25.</summary>
    [Range(0.0, 1.0)]
    public double LeastScore { get; init; } = 0.25;

    /// <summary>How much two boxes of one class may overlap; 0.45.</summary>
    [Range(0.0, 1.0)]
    public double MostOverlap { get; init; } = 0.45;

    /// <summary>Side of the picture that the network takes, where the file leaves it open; 640.</summary>
    [Range(32, 4096)]
    public int InputSide { get; init; } = 640;
}
