using LamRobot.Contracts;

namespace LamRobot.Bridge.Mqtt;

/// <summary>A command to a robot, as a ledger keeps it.</summary>
/// <param name="RobotId">The robot.</param>
/// <param name="CommandId">The command's id, which is the step's.</param>
/// <param name="Action">What it is to do.</param>
public sealed record LedgerEntry(string RobotId, string CommandId, string Action)
{
    /// <summary>Whether it may have been sent; false while it certainly was not, as when it waits for the link.</summary>
    public bool Departed { get; init; } = true;

    /// <summary>What came of it; null while that is not known.</summary>
    public ActionResult? Result { get; init; }
}
