using LamRobot.Bridge.Mqtt;
using LamRobot.Contracts;

namespace LamRobot.Bridge.Cluster;

/// <summary>A ledger that knows which commands an earlier node had on their way: the link has the robot give them up, and hears what came of them.</summary>
/// <param name="orphans">Those commands.</param>
internal sealed class OrphanLedger(IReadOnlyList<LedgerEntry> orphans) : ICommandLedger
{
    private readonly InMemoryCommandLedger ledger = Filled(orphans);

    /// <inheritdoc />
    public LedgerEntry? Find(string robotId, string commandId) => ledger.Find(robotId, commandId);

    /// <inheritdoc />
    public LedgerEntry? Begin(LedgerEntry entry) => ledger.Begin(entry);

    /// <inheritdoc />
    public void Depart(string robotId, string commandId) => ledger.Depart(robotId, commandId);

    /// <inheritdoc />
    public void Answer(string robotId, string commandId, ActionResult result) => ledger.Answer(robotId, commandId, result);

    /// <inheritdoc />
    public IReadOnlyList<LedgerEntry> Orphans(string robotId) => [.. orphans.Where(orphan => orphan.RobotId == robotId && ledger.Find(robotId, orphan.CommandId)?.Result is null)];

    /// <inheritdoc />
    public void Dispose() => ledger.Dispose();

    private static InMemoryCommandLedger Filled(IReadOnlyList<LedgerEntry> orphans)
    {
        var filled = new InMemoryCommandLedger();
        foreach (var orphan in orphans)
        {
            filled.Begin(orphan);
        }

        return filled;
    }
}
