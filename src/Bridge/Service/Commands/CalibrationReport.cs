namespace LamRobot.Bridge.Service;

/// <summary>What <c>lamrobot calibrate --json</c> writes.</summary>
/// <param name="Pictures">How many pictures showed the board.</param>
/// <param name="Refused">How many did not, or showed it as before.</param>
/// <param name="Message">What came of it.</param>
internal sealed record CalibrationReport(int Pictures, int Refused, string Message)
{
    /// <summary>The file that was written; null when the calibration was refused.</summary>
    public string? File { get; init; }

    /// <summary>How far corners are from where the lens would show them, in pixels; null when it was refused.</summary>
    public double? ReprojectionError { get; init; }

    /// <summary>What to do next; null when it succeeded.</summary>
    public string? Remedy { get; init; }
}
