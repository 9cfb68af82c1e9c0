namespace LamRobot.Bridge.Service.Evaluation;

/// <summary>How long something took, in milliseconds.</summary>
/// <param name="P50">Half took at most this.</param>
/// <param name="P95">95 % took at most this.</param>
/// <param name="P99">99 % took at most this.</param>
internal sealed record LatencyReport(double P50, double P95, double P99);
