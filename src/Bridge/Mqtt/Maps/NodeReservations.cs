using LamRobot.Contracts;

namespace LamRobot.Bridge.Mqtt.Maps;

/// <summary>Who may stand on which node: no two of our robots ever hold the same one.</summary>
/// <remarks>Thread-safe. It knows the robots of this process alone: another master's robots are not in it.</remarks>
public sealed class NodeReservations
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, string> holders = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> wanted = new(StringComparer.Ordinal);

    /// <summary>Told when nodes became free; called without a lock.</summary>
    public event Action? Released;

    /// <summary>Who holds a node.</summary>
    /// <param name="node">The node's id.</param>
    /// <returns>The robot's id, or null when it is free.</returns>
    public string? Holder(string node)
    {
        lock (gate)
        {
            return holders.GetValueOrDefault(node);
        }
    }

    /// <summary>What a robot holds.</summary>
    /// <param name="robot">The robot's id.</param>
    /// <returns>The nodes' ids, sorted.</returns>
    public EquatableList<string> HeldBy(string robot)
    {
        lock (gate)
        {
            return holders.Where(held => held.Value == robot).Select(held => held.Key).Order(StringComparer.Ordinal).ToEquatableList();
        }
    }

    /// <summary>Gives a robot more nodes: all that it asks for, or none.</summary>
    /// <param name="robot">The robot's id.</param>
    /// <param name="nodes">The nodes' ids, nearest first; those that it holds already count as free.</param>
    /// <returns>Whether it got them; else who is in the way, and whether they wait for each other.</returns>
    /// <remarks>Robots wait for each other when each holds the one node where it stands, and wants the next one's. A robot that got nothing counts as waiting until it asks again, or calls <see cref="StopWaiting"/>.</remarks>
    public ReservationAnswer TryExtend(string robot, IReadOnlyList<string> nodes)
    {
        ArgumentNullException.ThrowIfNull(nodes);
        lock (gate)
        {
            wanted.Remove(robot);
            foreach (var node in nodes)
            {
                if (holders.TryGetValue(node, out var holder) && holder != robot)
                {
                    wanted[robot] = node;
                    return new(false) { Node = node, Holder = holder, Deadlock = CircleOf(robot) };
                }
            }

            foreach (var node in nodes)
            {
                holders[node] = robot;
            }

            return new(true);
        }
    }

    /// <summary>Says that a robot no longer waits for a node.</summary>
    /// <param name="robot">The robot's id.</param>
    public void StopWaiting(string robot)
    {
        lock (gate)
        {
            wanted.Remove(robot);
        }
    }

    /// <summary>Frees all nodes of a robot but some: it has passed them, or will not come.</summary>
    /// <param name="robot">The robot's id.</param>
    /// <param name="kept">Nodes that it goes on holding, where it holds them.</param>
    public void Keep(string robot, IReadOnlyCollection<string> kept)
    {
        ArgumentNullException.ThrowIfNull(kept);
        bool freed;
        lock (gate)
        {
            var passed = holders.Where(held => held.Value == robot && !kept.Contains(held.Key)).Select(held => held.Key).ToList();
            passed.ForEach(node => holders.Remove(node));
            freed = passed.Count > 0;
        }

        if (freed)
        {
            Released?.Invoke();
        }
    }

    /// <summary>Frees all that a robot holds: it is not on this map any more.</summary>
    /// <param name="robot">The robot's id.</param>
    public void Forget(string robot)
    {
        StopWaiting(robot);
        Keep(robot, []);
    }

    // Who holds more than one node still drives, and will free the one that is wanted: only those that stand wait for ever.
    private EquatableList<string> CircleOf(string robot)
    {
        if (!Stands(robot))
        {
            return [];
        }

        var circle = new List<string> { robot };
        var next = robot;
        while (wanted.TryGetValue(next, out var node) && holders.TryGetValue(node, out var holder))
        {
            if (holder == robot)
            {
                return circle.ToEquatableList();
            }

            if (circle.Contains(holder) || !Stands(holder))
            {
                return [];
            }

            circle.Add(next = holder);
        }

        return [];
    }

    private bool Stands(string robot) => holders.Values.Count(holder => holder == robot) == 1;
}
