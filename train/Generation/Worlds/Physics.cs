namespace LamRobot.Training.Worlds;

/// <summary>Carries skills out in a small world.</summary>
internal sealed class Physics(World world, SkillSet skills)
{
    /// <summary>Stands for every place where a move is barred.</summary>
    public const int AnyPlace = -2;

    /// <summary>The world.</summary>
    public World World => world;

    /// <summary>What the robot can do.</summary>
    public SkillSet Skills => skills;

    /// <summary>Moves that were tried and cannot be done: what they do, to which thing, at which place.</summary>
    public IReadOnlySet<(Operator Operator, int Object, int Place)> Barred { get; init; } = new HashSet<(Operator, int, int)>();

    /// <summary>Carries a move out.</summary>
    /// <returns>False when it cannot be done; the state is then as it was.</returns>
    public bool Apply(WorldState state, Move move)
    {
        var (thing, place) = (move.Object, move.Place);
        if (Barred.Count > 0 && (Barred.Contains((move.Skill.Operator, thing, place)) || Barred.Contains((move.Skill.Operator, thing, AnyPlace))))
        {
            return false;
        }

        switch (move.Skill.Operator)
        {
            case Operator.Find:
                return IsItem(thing) && Stand(state, state.Root(thing, world));
            case Operator.Go:
                return place >= 0 && Stand(state, place);
            case Operator.Pick:
                return CanPick(state, move) && Take(state, thing);
            case Operator.Down:
                return Holds(state, thing, needed: move.Skill.Object is not null) && state.RobotAt >= 0 && Leave(state, state.Holding, state.RobotAt);
            case Operator.Put:
                return Holds(state, thing, needed: true) && place >= 0 && Reaches(state, place) && Leave(state, thing, place);
            case Operator.Bring:
                return Holds(state, thing, needed: move.Skill.Object is not null) && world.Speaker >= 0 && Stand(state, world.Speaker) && (!skills.BringGives || Leave(state, state.Holding, world.Speaker));
            case Operator.Give:
                return Holds(state, thing, needed: true) && Person(move) is var person && person >= 0 && (!skills.Approaches || state.RobotAt == person) && Leave(state, thing, person) && Stand(state, person);
            case Operator.Open or Operator.Close:
                return place >= 0 && world.Things[place].Closes && Reaches(state, place) && Stand(state, place) && Set(state, place, ThingStates.Open, move.Skill.Operator == Operator.Open);
            case Operator.Heat:
                return Holds(state, thing, needed: true) && Set(state, thing, ThingStates.Hot, ThingStates.Cold);
            case Operator.Cool:
                return Holds(state, thing, needed: true) && Set(state, thing, ThingStates.Cold, ThingStates.Hot);
            case Operator.Clean:
                return Holds(state, thing, needed: true) && Set(state, thing, ThingStates.Clean, ThingStates.Dirty);
            case Operator.Slice:
                return IsItem(thing) && state.Holding >= 0 && world.Things[state.Holding].Has("cut") && world.Things[thing].Has("slice") && (skills.OpensByItself || state.Cover(thing, world) < 0)
                    && (!skills.Approaches || state.RobotAt == state.Root(thing, world)) && Set(state, thing, ThingStates.Sliced, ThingStates.None);
            case Operator.On or Operator.Off:
                return place >= 0 && world.Things[place].Role == ThingRole.Lamp && (!skills.Approaches || state.RobotAt == place) && Set(state, place, ThingStates.Lit, move.Skill.Operator == Operator.On);
            case Operator.Move:
                return Carry(state, move, place);
            case Operator.Deliver:
                return Carry(state, move, Person(move));
            case Operator.Fetch:
                return Carry(state, move, world.Speaker);
            case Operator.Discard:
                return Carry(state, move, world.Trash?.Index ?? -1);
            default:
                return true;
        }
    }

    private bool IsItem(int thing) => thing >= 0 && world.Things[thing].Role == ThingRole.Item;

    private int Person(Move move) => move.Place >= 0 ? world.Things[move.Place].Role == ThingRole.Person ? move.Place : -1 : world.Speaker;

    private static bool Stand(WorldState state, int place)
    {
        state.RobotAt = place;
        return true;
    }

    private bool CanPick(WorldState state, Move move)
    {
        var thing = move.Object;
        if (!IsItem(thing) || state.Holding >= 0 || (!skills.OpensByItself && state.Cover(thing, world) >= 0))
        {
            return false;
        }

        var root = state.Root(thing, world);
        var place = move.Place < 0 || move.Place == root || move.Place == state.Inside(thing);
        return place && (!skills.Approaches || state.RobotAt == root);
    }

    private bool Take(WorldState state, int thing)
    {
        state.RobotAt = state.Root(thing, world);
        state.Move(thing, world.Robot);
        state.Holding = thing;
        return true;
    }

    private static bool Holds(WorldState state, int thing, bool needed) => state.Holding >= 0 && (needed ? state.Holding == thing : thing < 0 || state.Holding == thing);

    private bool Reaches(WorldState state, int place) =>
        !skills.Approaches || state.RobotAt == (world.Things[place].Role == ThingRole.Item ? state.Root(place, world) : place);

    private bool Leave(WorldState state, int thing, int place)
    {
        var into = world.Things[place];
        if (place == thing || !(into.Holds || into.Role == ThingRole.Person))
        {
            return false;
        }

        if (!skills.OpensByItself && ((into.Closes && !state.Is(place, ThingStates.Open)) || state.Cover(place, world) >= 0))
        {
            return false;
        }

        if (into.Role == ThingRole.Item && (state.Inside(place) == world.Robot || Contains(state, thing, place)))
        {
            return false;
        }

        state.Move(thing, place);
        state.RobotAt = into.Role == ThingRole.Item ? state.Root(place, world) : place;
        state.Holding = state.Holding == thing ? -1 : state.Holding;
        return true;
    }

    private static bool Contains(WorldState state, int outer, int inner)
    {
        for (var at = inner; at >= 0; at = state.Inside(at))
        {
            if (at == outer)
            {
                return true;
            }
        }

        return false;
    }

    private static bool Set(WorldState state, int thing, ThingStates flag, bool on)
    {
        state.Change(thing, on ? flag : ThingStates.None, on ? ThingStates.None : flag);
        return true;
    }

    private static bool Set(WorldState state, int thing, ThingStates add, ThingStates remove)
    {
        state.Change(thing, add, remove);
        return true;
    }

    private bool Carry(WorldState state, Move move, int place)
    {
        var thing = move.Object;
        var ready = IsItem(thing) && place >= 0 && (state.Holding < 0 || state.Holding == thing) && (move.From < 0 || move.From == state.Root(thing, world) || move.From == state.Inside(thing));
        return ready && Leave(state, thing, place);
    }
}
