namespace LamRobot.Actuators;

/// <summary>Gives missions their turn: those that need the same actuators one after the other, the more urgent first, else in the order in which they came; all others at the same time.</summary>
/// <remarks>Thread-safe. A place is taken at once, so that the order is that of the calls. Nobody is passed by one who needs the same, so nobody waits for ever.</remarks>
/// <param name="capacity">How many may wait.</param>
/// <param name="planners">How many may be planned at a time whose needs are not known yet.</param>
internal sealed class MissionQueue(int capacity, int planners = 1)
{
    private readonly Lock gate = new();
    private readonly List<MissionPlace> waiting = [];
    private readonly HashSet<MissionPlace> running = [];
    private long numbers;

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
    /// <param name="claim">What it needs; everything when nothing is said.</param>
    /// <returns>The place; null when as many wait as may.</returns>
    public MissionPlace? TryJoin(MissionPriority priority, ActuatorClaim? claim = null)
    {
        lock (gate)
        {
            var place = new MissionPlace(this, priority, numbers++, claim ?? ActuatorClaim.Everything);
            Insert(place);
            if (!place.HasTurn && waiting.Count > capacity)
            {
                waiting.Remove(place);
                return null;
            }

            return place;
        }
    }

    /// <summary>Gives a place's turn up and lets it wait for another.</summary>
    internal void Exchange(MissionPlace place, ActuatorClaim claim)
    {
        lock (gate)
        {
            running.Remove(place);
            place.WaitAgain(claim);
            Insert(place);
        }
    }

    /// <summary>Gives a place up, and its turn to those who waited for it.</summary>
    /// <param name="place">The place.</param>
    internal void Leave(MissionPlace place)
    {
        lock (gate)
        {
            waiting.Remove(place);
            running.Remove(place);
            GiveTurns();
        }
    }

    private void Insert(MissionPlace place)
    {
        var index = waiting.FindIndex(other => other.Priority < place.Priority || (other.Priority == place.Priority && other.Number > place.Number));
        index = index < 0 ? waiting.Count : index;
        place.Ahead = running.Concat(waiting.Take(index)).Count(other => Excludes(other.Claim, place.Claim));
        waiting.Insert(index, place);
        GiveTurns();
    }

    private void GiveTurns()
    {
        for (var index = 0; index < waiting.Count; index++)
        {
            var place = waiting[index];
            if (MayBegin(place, waiting.Take(index)))
            {
                waiting.RemoveAt(index--);
                running.Add(place);
                place.Begin();
            }
        }
    }

    private bool MayBegin(MissionPlace place, IEnumerable<MissionPlace> before) => place.Claim.IsNotKnown
        ? running.Count(other => other.Claim.IsNotKnown) < planners
        : !running.Concat(before).Any(other => other.Claim.Conflicts(place.Claim));

    private static bool Excludes(ActuatorClaim one, ActuatorClaim other) => one.Conflicts(other) || (one.IsNotKnown && other.IsNotKnown);
}
