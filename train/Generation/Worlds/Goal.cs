namespace LamRobot.Training.Worlds;

/// <summary>Something that must hold in the end.</summary>
/// <param name="Kind">What.</param>
/// <param name="Candidates">Numbers of the things of which it must hold.</param>
/// <param name="Count">Of how many of them.</param>
/// <param name="Targets">Numbers of the places, persons, containers or lamps that will do.</param>
internal sealed record Goal(GoalKind Kind, IReadOnlyList<int> Candidates, int Count, IReadOnlyList<int> Targets)
{
    /// <summary>How the things must be in the end.</summary>
    public ThingStates States { get; init; }

    /// <summary>Whether it must be reached after the goal before it.</summary>
    public bool InOrder { get; init; }

    /// <summary>Number of the clause that asks for it.</summary>
    public int Clause { get; init; }

    /// <summary>Number of the words in the clause that name the things.</summary>
    public int Part { get; init; }

    /// <summary>Whether it holds.</summary>
    public bool Holds(World world, WorldState state) => Kind switch
    {
        GoalKind.Place or GoalKind.State or GoalKind.Hold => Met(world, state) >= Count,
        GoalKind.Examine => Met(world, state) >= Count && Targets.Any(lamp => state.Is(lamp, ThingStates.Lit)),
        GoalKind.Found => Candidates.Any(thing => state.RobotAt >= 0 && state.RobotAt == state.Root(thing, world) || state.Holding == thing),
        GoalKind.Stand => Targets.Contains(state.RobotAt),
        GoalKind.Open => Targets.Any(target => state.Is(target, ThingStates.Open)),
        GoalKind.Closed => Targets.Any(target => !state.Is(target, ThingStates.Open)),
        GoalKind.Lit => Targets.Any(target => state.Is(target, ThingStates.Lit)),
        _ => Targets.Any(target => !state.Is(target, ThingStates.Lit)),
    };

    /// <summary>Whether it holds of one thing.</summary>
    public bool HoldsOf(int thing, World world, WorldState state) => state.Is(thing, States) && Kind switch
    {
        GoalKind.Place => Targets.Contains(state.Inside(thing)) || Targets.Contains(state.Root(thing, world)),
        GoalKind.Hold or GoalKind.Examine => state.Holding == thing,
        _ => true,
    };

    private int Met(World world, WorldState state)
    {
        var met = 0;
        foreach (var thing in Candidates)
        {
            met += HoldsOf(thing, world, state) ? 1 : 0;
        }

        return met;
    }
}
