using LamRobot.Contracts;

namespace LamRobot.Bridge.Mqtt;

/// <summary>Remembers what robots were told to do and what came of it, so that nothing is done twice.</summary>
/// <remarks>Thread-safe. What <see cref="Begin"/>, <see cref="Depart"/> and <see cref="Answer"/> were told is kept when they return.</remarks>
public interface ICommandLedger : IDisposable
{
    /// <summary>Looks a command up.</summary>
    /// <param name="robotId">The robot.</param>
    /// <param name="commandId">The command.</param>
    /// <returns>What is known of it; null when it was never begun.</returns>
    LedgerEntry? Find(string robotId, string commandId);

    /// <summary>Keeps a command before it is sent. One that is there already stays as it is: of all who begin it, only one may send it.</summary>
    /// <param name="entry">The command.</param>
    /// <returns>What is known of it already; null when it was never begun before.</returns>
    /// <exception cref="IOException">It cannot be kept: nothing may be sent.</exception>
    LedgerEntry? Begin(LedgerEntry entry);

    /// <summary>Keeps that a command is about to be sent: from now on it may have been.</summary>
    /// <param name="robotId">The robot.</param>
    /// <param name="commandId">The command.</param>
    /// <exception cref="IOException">It cannot be kept: the command may not be sent.</exception>
    void Depart(string robotId, string commandId);

    /// <summary>Keeps what came of a command; only the first answer counts. One that was rejected was not tried: it is forgotten, and may be tried anew.</summary>
    /// <param name="robotId">The robot.</param>
    /// <param name="commandId">The command.</param>
    /// <param name="result">What came of it.</param>
    /// <exception cref="IOException">It cannot be kept.</exception>
    void Answer(string robotId, string commandId, ActionResult result);

    /// <summary>Lists the commands that nobody waits for any more: their program ended before they were answered.</summary>
    /// <param name="robotId">The robot.</param>
    /// <returns>The commands, in the order in which they were begun.</returns>
    IReadOnlyList<LedgerEntry> Orphans(string robotId);
}
