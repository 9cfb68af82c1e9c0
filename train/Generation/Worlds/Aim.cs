namespace LamRobot.Training.Worlds;

/// <summary>Goals together, and that nothing else is disturbed.</summary>
/// <param name="Goals">The goals, in the order in which they were asked for.</param>
internal sealed record Aim(IReadOnlyList<Goal> Goals)
{
    /// <summary>Whether all hold in the end, in their order, and what was not asked for is where it was.</summary>
    /// <param name="world">The world.</param>
    /// <param name="start">How it was.</param>
    /// <param name="end">How it is.</param>
    /// <param name="reached">After how many moves each goal held first; -1 for never.</param>
    public bool Holds(World world, WorldState start, WorldState end, IReadOnlyList<int> reached)
    {
        for (var i = 0; i < Goals.Count; i++)
        {
            if (reached[i] < 0 || !(IsPassing(Goals[i]) && i < Goals.Count - 1 || Goals[i].Holds(world, end)) || (Goals[i].InOrder && i > 0 && reached[i] < reached[i - 1]))
            {
                return false;
            }
        }

        return Disturbed(world, start, end) < 0;
    }

    /// <summary>What is left to reach: what only had to hold once and did is left out.</summary>
    public Aim After(World world, Moment moment) => new([.. Goals.Where((goal, i) =>
        !IsPassing(goal) || !(goal.Holds(world, moment.State) || moment.Tried.Any(tried => tried.Move.Goal > i)))]);

    private static bool IsPassing(Goal goal) => goal.Kind is GoalKind.Found or GoalKind.Stand or GoalKind.Hold or GoalKind.Examine;

    /// <summary>Number of a thing that was disturbed without need; -1 when there is none.</summary>
    public int Disturbed(World world, WorldState start, WorldState end)
    {
        foreach (var thing in world.Things)
        {
            if (thing.Role == ThingRole.Item && !IsLeft(thing, world, start, end) && !Goals.Any(goal => goal.Candidates.Contains(thing.Index) && goal.HoldsOf(thing.Index, world, end)))
            {
                return thing.Index;
            }
        }

        return TooMany(world, start, end);
    }

    private bool IsLeft(Thing thing, World world, WorldState start, WorldState end)
    {
        const ThingStates lasting = ThingStates.Hot | ThingStates.Cold | ThingStates.Sliced;
        var (before, after) = (start.Inside(thing.Index), end.Inside(thing.Index));
        var same = before == after || (after >= 0 && Harmless(thing, before, world) && world.Things[after].Role == ThingRole.Place);
        return same && (start.Of(thing.Index) & lasting) == (end.Of(thing.Index) & lasting);
    }

    // A knife may lie elsewhere after the cutting, and what was held at first must go somewhere; so may what was only fetched to be found.
    private bool Harmless(Thing thing, int before, World world) =>
        before == world.Robot || (thing.Has("cut") && Goals.Any(goal => goal.States.HasFlag(ThingStates.Sliced))) || Goals.Any(goal => goal.Kind is GoalKind.Hold or GoalKind.Examine or GoalKind.State && goal.Candidates.Contains(thing.Index));

    /// <summary>Number of a thing with which more was done than was asked for.</summary>
    private int TooMany(World world, WorldState start, WorldState end)
    {
        foreach (var goal in Goals)
        {
            if (goal.Kind is not (GoalKind.Place or GoalKind.State) || goal.Count >= goal.Candidates.Count)
            {
                continue;
            }

            var left = goal.Count;
            foreach (var thing in goal.Candidates)
            {
                var isNew = goal.HoldsOf(thing, world, end) && !goal.HoldsOf(thing, world, start) && !Goals.Any(other => other != goal && other.Candidates.Contains(thing) && other.HoldsOf(thing, world, end));
                if (isNew && --left < 0)
                {
                    return thing;
                }
            }
        }

        return -1;
    }
}
