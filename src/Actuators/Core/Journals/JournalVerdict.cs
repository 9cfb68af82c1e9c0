namespace LamRobot.Actuators;

/// <summary>What verifying a journal has shown.</summary>
/// <param name="Records">How many records were read.</param>
/// <param name="First">The first record's number; 0 when there is none.</param>
/// <param name="End">The last record that was read.</param>
/// <param name="Break">The first broken record; null when the chain holds.</param>
public sealed record JournalVerdict(long Records, long First, JournalEnd End, JournalBreak? Break);
