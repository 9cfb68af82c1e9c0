using LamRobot.Perception.Vision;

namespace LamRobot.Bridge.Service;

/// <summary>What <c>lamrobot see</c> shall do.</summary>
/// <param name="Camera">What a person named as the camera.</param>
internal sealed record SeeRequest(string Camera)
{
    /// <summary>The camera's calibration file; null for none.</summary>
    public string? Calibration { get; init; }

    /// <summary>What is known of the table: a file, or the simulated one; null when nothing is.</summary>
    public string? Table { get; init; }

    /// <summary>The family of tags; null for the table's, or the usual one.</summary>
    public TagFamily? Family { get; init; }

    /// <summary>Whether people are looked for.</summary>
    public bool People { get; init; }

    /// <summary>A detector in ONNX; null for the table's, or none.</summary>
    public string? Detector { get; init; }

    /// <summary>The file of the detector's labels.</summary>
    public string? Labels { get; init; }

    /// <summary>Where the picture is written with what is seen drawn into it; null for nowhere.</summary>
    public string? Picture { get; init; }

    /// <summary>Whether it goes on looking.</summary>
    public bool Watch { get; init; }

    /// <summary>Whether JSON is written.</summary>
    public bool Json { get; init; }

    /// <summary>Where the simulated table's chance comes from.</summary>
    public int Seed { get; init; } = 1;
}
