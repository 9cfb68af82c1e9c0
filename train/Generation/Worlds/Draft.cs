namespace LamRobot.Training.Worlds;

/// <summary>A plan in the making: each part is carried out as it is added.</summary>
internal sealed class Draft(Physics physics, WorldState state)
{
    private readonly World world = physics.World;
    private readonly SkillSet skills = physics.Skills;

    /// <summary>The moves so far.</summary>
    public List<Move> Moves { get; private init; } = [];

    /// <summary>How the world is after them.</summary>
    public WorldState State { get; private set; } = state;

    /// <summary>Number of the goal that the next moves serve.</summary>
    public int Goal { get; set; }

    /// <summary>Copies the draft.</summary>
    public Draft Copy() => new(physics, State.Copy()) { Moves = [.. Moves], Goal = Goal };

    /// <summary>Becomes another draft.</summary>
    public void Take(Draft other)
    {
        Moves.Clear();
        Moves.AddRange(other.Moves);
        State = other.State;
    }

    /// <summary>Does a part as a whole or not at all.</summary>
    public bool Try(Func<Draft, bool> part)
    {
        var attempt = Copy();
        var done = part(attempt);
        if (done)
        {
            Take(attempt);
        }

        return done;
    }

    /// <summary>Notes which things would have done as well as the one taken.</summary>
    public void Widen(int from, int thing, IReadOnlyList<int> others)
    {
        for (var i = from; others.Count > 0 && i < Moves.Count; i++)
        {
            if (Moves[i].Object == thing)
            {
                Moves[i] = Moves[i] with { OtherObjects = others };
                return;
            }
        }
    }

    /// <summary>Notes which places would have done as well as the one taken.</summary>
    public void WidenPlace(int place, IReadOnlyList<int> others)
    {
        if (Moves.FindLastIndex(move => move.Place == place && move.Skill.Operator is Operator.Put or Operator.Move) is var last && last >= 0)
        {
            Moves[last] = Moves[last] with { OtherPlaces = others };
        }
    }

    /// <summary>Does something with what is held.</summary>
    public bool Do(Operator wanted, int thing) => skills[wanted] is { } skill && Add(new(skill, skill.Object is null ? -1 : thing));

    /// <summary>The robot stands where a thing is.</summary>
    public bool Approach(int thing, bool evenHere = false)
    {
        var root = State.Root(thing, world);
        return root == world.Robot || (!evenHere && State.RobotAt == root)
            || (skills[Operator.Find] is { } find && Add(new(find, thing))) || Go(root);
    }

    /// <summary>The robot stands at a place.</summary>
    public bool Go(int place, bool evenHere = false) =>
        (!evenHere && State.RobotAt == place)
        || (place == world.Speaker && skills[Operator.Go] is { Place: not null } toPerson && Takes(toPerson, place) && Add(new(toPerson, -1, place)))
        || (place >= 0 && skills[Operator.Go] is { } go && Takes(go, place) && Add(new(go, -1, place)));

    /// <summary>A thing is in the gripper.</summary>
    public bool Acquire(int thing)
    {
        if (State.Holding == thing)
        {
            return true;
        }

        if (State.Inside(thing) == world.Robot || skills[Operator.Pick] is not { } pick || (State.Holding >= 0 && !Free()))
        {
            return false;
        }

        var cover = skills.OpensByItself ? -1 : State.Cover(thing, world);
        if (cover >= 0 && !Switch(cover, Operator.Open))
        {
            return false;
        }

        if (skills.Approaches && !Approach(thing))
        {
            return false;
        }

        var at = pick.Place is null ? -1 : State.Inside(thing);
        return Add(new(pick, thing, at >= 0 && Takes(pick, at) ? at : -1)) && (cover < 0 || skills[Operator.Close] is null || Switch(cover, Operator.Close));
    }

    /// <summary>A thing is at a place or with a person.</summary>
    public bool Bring(int thing, int target)
    {
        var held = State.Holding == thing;
        return Carry(thing, target) || (Acquire(thing) && (world.Things[target].Role == ThingRole.Person ? HandOver(thing, target) : Lay(thing, target, !held)));
    }

    /// <summary>A container is open or closed, a lamp on or off.</summary>
    public bool Switch(int target, Operator wanted) => skills[wanted] is { } skill && Takes(skill, target) && (!skills.Approaches || Go(target)) && Add(new(skill, -1, target));

    /// <summary>A thing is cut and the knife laid down.</summary>
    public bool Cut(int thing)
    {
        if (skills[Operator.Slice] is not { } slice)
        {
            return false;
        }

        var knives = world.Things.Where(other => other.Has("cut") && !other.IsUnknown && other.Index != thing).Select(other => other.Index).ToList();
        var held = knives.Contains(State.Holding);
        var knife = held ? State.Holding : knives.FirstOrDefault(IsInReach, -1);
        var from = Moves.Count;
        if (knife < 0 || !Acquire(knife))
        {
            return false;
        }

        if (!held && !skills.Approaches)
        {
            Widen(from, knife, [.. knives.Where(other => other != knife && IsInReach(other))]);
        }

        return (!skills.Approaches || Approach(thing)) && Add(new(slice, thing)) && Free();
    }

    private bool IsInReach(int thing) => skills.OpensByItself || State.Cover(thing, world) < 0;

    private static bool Takes(Skill skill, int place, World world, bool isPlace) =>
        (isPlace ? skill.Place : skill.Object) is { } name && skill.Spec.FindParameter(name) is { } parameter && parameter.Takes(world.Things[place].Kind);

    private bool Takes(Skill skill, int place) => Takes(skill, place, world, isPlace: true);

    private bool Add(Move move)
    {
        if (move.Object >= 0 && !Takes(move.Skill, move.Object, world, isPlace: false) || !physics.Apply(State, move))
        {
            return false;
        }

        Moves.Add(move with { Goal = Goal });
        return true;
    }

    /// <summary>The gripper is empty: what it held lies where the robot is, or anywhere.</summary>
    private bool Free()
    {
        var held = State.Holding;
        if (skills[Operator.Down] is { } down)
        {
            var here = State.RobotAt >= 0 && world.Things[State.RobotAt] is { Role: ThingRole.Place } place && (!place.Closes || State.Is(place.Index, ThingStates.Open));
            return (here || OpenPlaces().Any(open => Try(attempt => attempt.Go(open)))) && Add(new(down, down.Object is null ? -1 : held));
        }

        if (skills[Operator.Put] is not { } put)
        {
            return false;
        }

        var fitting = OpenPlaces().Where(open => Takes(put, open)).ToList();
        return fitting.Count > 0 && (!skills.Approaches || Go(fitting[0])) && Add(new(put, held, fitting[0]) { OtherPlaces = skills.Approaches ? [] : fitting[1..] });
    }

    private IEnumerable<int> OpenPlaces() => world.Things.Where(thing => thing.Role == ThingRole.Place && thing.Holds && (skills.OpensByItself || !thing.Closes)).Select(thing => thing.Index);

    private bool Carry(int thing, int target)
    {
        var role = world.Things[target].Role;
        if (role == ThingRole.Person)
        {
            return (target == world.Speaker && skills[Operator.Fetch] is { } fetch && Add(new(fetch, thing)))
                || (skills[Operator.Deliver] is { } deliver && Takes(deliver, target) && Add(new(deliver, thing, target)))
                || CarryTo(thing, target);
        }

        return (role == ThingRole.Trash && skills[Operator.Discard] is { } discard && target == world.Trash!.Index && Add(new(discard, thing))) || CarryTo(thing, target);
    }

    private bool CarryTo(int thing, int target) => skills[Operator.Move] is { } move && Takes(move, target)
        && Add(new(move, thing, target, move.From is not null && State.Inside(thing) is var from && from >= 0 && from != world.Robot && move.Spec.FindParameter(move.From)!.EntityKinds is var kinds && (kinds.Count == 0 || kinds.Contains(world.Things[from].Kind)) ? from : -1));

    private bool HandOver(int thing, int person)
    {
        var bring = person == world.Speaker ? skills[Operator.Bring] : null;
        if (skills.Approaches)
        {
            if (!(bring is not null && Add(new(bring, bring.Object is null ? -1 : thing))) && !Go(person))
            {
                return false;
            }

            return State.Inside(thing) == person || Give(thing, person) || (skills[Operator.Down] is { } down && Add(new(down, down.Object is null ? -1 : thing)));
        }

        return Give(thing, person) || (skills[Operator.Put] is { } put && Takes(put, person) && Add(new(put, thing, person)));
    }

    private bool Give(int thing, int person) => skills[Operator.Give] is { } give && (give.Place is null ? person == world.Speaker : Takes(give, person)) && Add(new(give, thing, give.Place is null ? -1 : person));

    private bool Lay(int thing, int target, bool fresh)
    {
        var root = world.Things[target].Role == ThingRole.Item ? State.Root(target, world) : target;
        var cover = skills.OpensByItself ? -1 : world.Things[target].Closes && !State.Is(target, ThingStates.Open) ? target : State.Cover(target, world);
        if (skills.Approaches && !Go(root))
        {
            return false;
        }

        if (cover >= 0 && !Switch(cover, Operator.Open))
        {
            return false;
        }

        var down = skills[Operator.Down] is { } leave && root == target ? leave : null;
        var laid = skills[Operator.Put] is { } put && Takes(put, target) && Add(new(put, thing, target))
            || (down is not null && (fresh || State.RobotAt == target) && Add(new(down, down.Object is null ? -1 : thing)));
        return laid && (cover < 0 || skills[Operator.Close] is null || Switch(cover, Operator.Close));
    }
}
