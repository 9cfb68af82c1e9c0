namespace LamRobot.Bridge.Service.Evaluation;

/// <summary>How well commands were heard.</summary>
/// <param name="Wer">Word error rate over the cases that give the words; null when none does.</param>
/// <param name="RealTimeFactor">Seconds of work for a second of sound.</param>
internal sealed record HearingReport(double? Wer, double RealTimeFactor);
