namespace LamRobot.Training.Worlds;

/// <summary>Where everything is and how it is.</summary>
internal sealed class WorldState
{
    private readonly int[] inside;
    private readonly ThingStates[] states;

    /// <summary>Makes a state in which everything is nowhere.</summary>
    public WorldState(int things)
    {
        inside = new int[things];
        states = new ThingStates[things];
        Array.Fill(inside, -1);
    }

    private WorldState(WorldState other)
    {
        inside = [.. other.inside];
        states = [.. other.states];
        RobotAt = other.RobotAt;
        Holding = other.Holding;
    }

    /// <summary>Number of the place or person where the robot stands, -1 when it stands nowhere special.</summary>
    public int RobotAt { get; set; } = -1;

    /// <summary>Number of what is in the gripper, -1 when it is empty.</summary>
    public int Holding { get; set; } = -1;

    /// <summary>Number of what a thing is in, on or with.</summary>
    public int Inside(int thing) => inside[thing];

    /// <summary>Moves a thing.</summary>
    public void Move(int thing, int to) => inside[thing] = to;

    /// <summary>How a thing is.</summary>
    public ThingStates Of(int thing) => states[thing];

    /// <summary>Whether all of these hold for a thing.</summary>
    public bool Is(int thing, ThingStates wanted) => (states[thing] & wanted) == wanted;

    /// <summary>Adds and removes what holds for a thing.</summary>
    public void Change(int thing, ThingStates add, ThingStates remove = ThingStates.None) => states[thing] = (states[thing] & ~remove) | add;

    /// <summary>Number of the place or person where a thing is in the end; the robot's when it is held.</summary>
    public int Root(int thing, World world)
    {
        var at = inside[thing];
        while (at >= 0 && world.Things[at].Role == ThingRole.Item)
        {
            at = inside[at];
        }

        return at;
    }

    /// <summary>The closed container around a thing, -1 when nothing hides it.</summary>
    public int Cover(int thing, World world)
    {
        for (var at = inside[thing]; at >= 0; at = inside[at])
        {
            if (world.Things[at].Closes && !Is(at, ThingStates.Open))
            {
                return at;
            }
        }

        return -1;
    }

    /// <summary>Copies the state.</summary>
    public WorldState Copy() => new(this);
}
