namespace LamRobot.Bridge.Service.Evaluation;

/// <summary>How far the planner's confidence can be trusted.</summary>
/// <param name="ExpectedCalibrationError">Mean distance of confidence and accuracy, over ten equal bins weighted by their cases.</param>
/// <param name="AccuracyAt80Coverage">Share of right ones among the 80 % of cases with the highest confidence.</param>
internal sealed record CalibrationReport(double ExpectedCalibrationError, double AccuracyAt80Coverage);
