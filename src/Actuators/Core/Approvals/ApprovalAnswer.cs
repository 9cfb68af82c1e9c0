namespace LamRobot.Actuators;

/// <summary>A person's answer.</summary>
/// <param name="Granted">Whether the step may be done.</param>
/// <param name="By">Who answered, for the journal.</param>
public sealed record ApprovalAnswer(bool Granted, string By);
