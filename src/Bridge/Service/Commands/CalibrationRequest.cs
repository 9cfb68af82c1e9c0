using LamRobot.Perception.Vision;

namespace LamRobot.Bridge.Service;

/// <summary>What <c>lamrobot calibrate</c> shall do.</summary>
/// <param name="Board">The board.</param>
internal sealed record CalibrationRequest(CalibrationBoard Board)
{
    /// <summary>Where the board is written to, to be printed; null when a camera is calibrated.</summary>
    public string? Sheet { get; init; }

    /// <summary>Where pictures come from.</summary>
    public IReadOnlyList<string> Cameras { get; init; } = [];

    /// <summary>Where the calibration is written to.</summary>
    public string File { get; init; } = "camera.json";

    /// <summary>How many pictures of the board a live camera takes.</summary>
    public int Pictures { get; init; }

    /// <summary>Whether JSON is written.</summary>
    public bool Json { get; init; }
}
