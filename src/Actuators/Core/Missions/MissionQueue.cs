namespace LamRobot.Actuators;

/// <summary>Gives missions their turn, one at a time: the more urgent first, else in the order in which they came.</summary>
/// <remarks>Thread-safe. A place is taken at once, so that the order is that of the calls.</remarks>
/// <param name="capacity">How many may wait beside the one that runs.</param>
internal sealed class MissionQueue(int capacity)
{
    private readonly Lock gate = new();
    private readonly List<MissionPlace> waiting = [];
    private MissionPlace? running;

    /// <summary>How many missions wait.</summary>
    public int Count
    {
        get
        {
            lock (gate)
            {
                return waiting.Count;
            }
        }
    }

    /// <summary>Takes a place.</summary>
    /// <param name="priority">How urgent it is.</param>
    /// <returns>The place; null when as many wait as may.</returns>
    public MissionPlace? TryJoin(MissionPriority priority)
    {
        lock (gate)
        {
            if (running is not null && waiting.Count >= capacity)
            {
                return null;
            }

            var index = waiting.FindIndex(other => other.Priority < priority);
            index = index < 0 ? waiting.Count : index;
            var place = new MissionPlace(this, priority, index + (running is null ? 0 : 1));
            waiting.Insert(index, place);
            Next();
            return place;
        }
    }

    /// <summary>Gives a place up, and the turn to the next when it had it.</summary>
    /// <param name="place">The place.</param>
    internal void Leave(MissionPlace place)
    {
        lock (gate)
        {
            waiting.Remove(place);
            if (running == place)
            {
                running = null;
                Next();
            }
        }
    }

    private void Next()
    {
        if (running is null && waiting.Count > 0)
        {
            running = waiting[0];
            waiting.RemoveAt(0);
            running.Begin();
        }
    }
}
