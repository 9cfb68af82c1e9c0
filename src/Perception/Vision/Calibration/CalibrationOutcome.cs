using System.Diagnostics.CodeAnalysis;

namespace LamRobot.Perception.Vision;

/// <summary>A calibration, or why there is none.</summary>
/// <param name="Calibration">The calibration; null when it is refused.</param>
/// <param name="Fault">Why it is refused.</param>
/// <param name="Message">What a person should know, or do.</param>
public sealed record CalibrationOutcome(CameraCalibration? Calibration, CalibrationFault Fault, string Message)
{
    /// <summary>Whether there is a calibration.</summary>
    [MemberNotNullWhen(true, nameof(Calibration))]
    public bool Succeeded => Fault == CalibrationFault.None;
}
