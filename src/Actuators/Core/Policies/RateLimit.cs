namespace LamRobot.Actuators;

/// <summary>Counts actions within the last minute, for each actuator.</summary>
internal sealed class RateLimit(int perMinute, TimeProvider timeProvider)
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, Queue<long>> taken = new(StringComparer.Ordinal);

    public bool TryTake(string actuator)
    {
        lock (gate)
        {
            if (!taken.TryGetValue(actuator, out var times))
            {
                taken[actuator] = times = new Queue<long>();
            }

            while (times.TryPeek(out var oldest) && timeProvider.GetElapsedTime(oldest) >= TimeSpan.FromMinutes(1))
            {
                times.Dequeue();
            }

            if (times.Count >= perMinute)
            {
                return false;
            }

            times.Enqueue(timeProvider.GetTimestamp());
            return true;
        }
    }
}
