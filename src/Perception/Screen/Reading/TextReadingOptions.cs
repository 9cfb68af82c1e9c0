using System.ComponentModel.DataAnnotations;

namespace LamRobot.Perception.Screen;

/// <summary>How text is read in pictures.</summary>
public sealed class TextReadingOptions
{
    /// <summary>The folder of the PP-OCR models: detect.onnx, recognise.onnx and letters.txt.</summary>
    [Required]
    public required string ModelFolder { get; init; }

    /// <summary>Processor threads; 2.</summary>
    [Range(1, 64)]
    public int Threads { get; init; } = 2;

    /// <summary>The longer side up to which a picture is looked at pixel by pixel; a larger one is made smaller to find text, and read at its full size. 1920.</summary>
    [Range(64, 8192)]
    public int MostSide { get; init; } = 1920;

    /// <summary>How likely a pixel must be text; 0.3.</summary>
    [Range(0.01, 0.99)]
    public double LeastPixelScore { get; init; } = 0.3;

    /// <summary>How likely a line must be text; 0.5.</summary>
    [Range(0, 1)]
    public double LeastBoxScore { get; init; } = 0.5;

    /// <summary>How sure the words must be; 0.6.</summary>
    [Range(0, 1)]
    public double LeastConfidence { get; init; } = 0.6;

    /// <summary>How many lines are remembered by their pixels, so that what did not change is not read again; 2000.</summary>
    [Range(0, 100_000)]
    public int RememberedLines { get; init; } = 2000;
}
