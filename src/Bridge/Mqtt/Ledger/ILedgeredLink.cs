using LamRobot.Contracts;

namespace LamRobot.Bridge.Mqtt;

/// <summary>A link to a robot that keeps what it did in a ledger.</summary>
public interface ILedgeredLink : IRobotLink
{
    /// <summary>What a program that has ended since had told the robot: it was told to give it up when this link connected, and each entry says what came of it as far as that is known.</summary>
    IReadOnlyList<LedgerEntry> Abandoned { get; }
}
