namespace LamRobot.Actuators;

/// <summary>The oldest records of the journal were taken out: the anchor to which the first one that is left is tied.</summary>
/// <param name="Time">When it happened.</param>
/// <param name="Through">The number of the last record that was taken out.</param>
/// <param name="Hash">That record's hash, which the next one follows, in hexadecimal.</param>
public sealed record JournalPruned(DateTimeOffset Time, long Through, string Hash) : MissionEvent(Time, "");
