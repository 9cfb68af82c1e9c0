namespace LamRobot.Actuators;

/// <summary>The first place at which a journal's chain does not hold.</summary>
/// <param name="Number">The record's number.</param>
/// <param name="Reason">What is wrong there.</param>
public sealed record JournalBreak(long Number, string Reason);
