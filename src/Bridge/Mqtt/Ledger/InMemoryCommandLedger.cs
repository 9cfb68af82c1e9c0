using LamRobot.Contracts;

namespace LamRobot.Bridge.Mqtt;

/// <summary>A ledger that ends with the program.</summary>
/// <param name="capacity">How many commands it remembers; the oldest go first.</param>
public sealed class InMemoryCommandLedger(int capacity = 1000) : ICommandLedger
{
    private readonly Lock gate = new();
    private readonly OrderedDictionary<(string RobotId, string CommandId), LedgerEntry> entries = [];

    /// <inheritdoc />
    public LedgerEntry? Find(string robotId, string commandId)
    {
        lock (gate)
        {
            return entries.GetValueOrDefault((robotId, commandId));
        }
    }

    /// <inheritdoc />
    public LedgerEntry? Begin(LedgerEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        lock (gate)
        {
            if (!entries.TryAdd((entry.RobotId, entry.CommandId), entry))
            {
                return entries[(entry.RobotId, entry.CommandId)];
            }

            if (entries.Count > capacity)
            {
                entries.RemoveAt(0);
            }

            return null;
        }
    }

    /// <inheritdoc />
    public void Depart(string robotId, string commandId)
    {
        lock (gate)
        {
            if (entries.TryGetValue((robotId, commandId), out var entry))
            {
                entries[(robotId, commandId)] = entry with { Departed = true };
            }
        }
    }

    /// <inheritdoc />
    public void Answer(string robotId, string commandId, ActionResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        lock (gate)
        {
            if (!entries.TryGetValue((robotId, commandId), out var entry) || entry.Result is not null)
            {
                return;
            }

            if (result.Status == ActionStatus.Rejected)
            {
                entries.Remove((robotId, commandId));
            }
            else
            {
                entries[(robotId, commandId)] = entry with { Result = result };
            }
        }
    }

    /// <inheritdoc />
    public IReadOnlyList<LedgerEntry> Orphans(string robotId) => [];

    /// <inheritdoc />
    public void Dispose()
    {
        // It has nothing but memory.
    }
}
