using LamRobot.Bridge.Mqtt;
using LamRobot.Contracts;

namespace LamRobot.Bridge.Service;

/// <summary>Tells what a person should know of commands that an earlier program could not see to the end.</summary>
internal static class UnfinishedOrders
{
    /// <summary>Tells it of some robots.</summary>
    /// <param name="links">Their links.</param>
    /// <returns>Sentences.</returns>
    public static IEnumerable<string> By(IEnumerable<IRobotLink> links) => links
        .OfType<ILedgeredLink>()
        .SelectMany(link => link.Abandoned)
        .Select(entry => $"{entry.Action} of '{entry.RobotId}' was under way when its program ended. {(entry.Result is { Succeeded: true } ? "The robot has done it." : entry.Result?.Message)}");

    /// <summary>Tells it of a ledger.</summary>
    /// <param name="ledger">The ledger; null for none.</param>
    /// <returns>Sentences.</returns>
    public static IEnumerable<string> Of(SqliteCommandLedger? ledger) =>
        ledger?.SetAside is { } aside ? [$"The command ledger could not be read; it now is {aside}, and a new one was begun."] : [];
}
